package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.Resolution;
import dev.odoobridge.domain.mapping.Resolver;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** What one Odoo says of its models, asked once for each connection. Thread-safe. */
public final class Schemas {
  private static final RawValue ATTRIBUTES =
      RawValue.texts(
          List.of(
              "type",
              "required",
              "readonly",
              "store",
              "relation",
              "relation_field",
              "selection",
              "digits",
              "string",
              "depends"));
  private final OdooClient client;
  private final Map<ModelName, Optional<ModelSchema>> known = new ConcurrentHashMap<>();

  public Schemas(OdooClient client) {
    this.client = client;
  }

  /** The mapping held against this Odoo. */
  public Resolution resolve(EntityMapping mapping) {
    return Resolver.resolve(mapping, client.dialect(), of(mapping));
  }

  /** The schemas of the models the mapping works on, as far as this Odoo has them. */
  Map<ModelName, ModelSchema> of(EntityMapping mapping) {
    var schemas = new HashMap<ModelName, ModelSchema>();
    find(mapping.model()).ifPresent(schema -> schemas.put(mapping.model(), schema));
    for (var model : mapping.lines().stream().map(LinesMapping::model).toList()) {
      find(model).ifPresent(schema -> schemas.put(model, schema));
    }
    return schemas;
  }

  /** The Odoo that is asked. */
  OdooClient client() {
    return client;
  }

  /** The model's fields; empty when this Odoo does not have the model. */
  public Optional<ModelSchema> find(ModelName model) {
    return known.computeIfAbsent(model, this::ask);
  }

  private Optional<ModelSchema> ask(ModelName model) {
    try {
      return Optional.of(
          readable(model, client.read(model, "fields_get", Map.of("attributes", ATTRIBUTES))));
    } catch (OdooFailure.Misconfigured missing) {
      if (missing.reason() == OdooFailure.Misconfigured.Cause.MODEL) {
        return Optional.empty();
      }
      throw missing;
    }
  }

  private static ModelSchema schema(ModelName model, RawValue answer) {
    if (!(answer instanceof RawValue.Members(var members))) {
      throw new OdooFailure.Incomprehensible(
          "Odoo's fields_get of " + model + " answered no fields", "fields_get");
    }
    var fields = new HashMap<FieldName, FieldSchema>();
    members.forEach(
        (name, value) -> {
          if (value instanceof RawValue.Members attributes) {
            fields.put(new FieldName(name), field(attributes));
          }
        });
    return new ModelSchema(model, fields);
  }

  private static ModelSchema readable(ModelName model, RawValue answer) {
    try {
      return schema(model, answer);
    } catch (IllegalArgumentException malformed) {
      throw new OdooFailure.Incomprehensible(
          "Odoo's fields_get of " + model + ": " + malformed.getMessage(), "fields_get");
    }
  }

  private static FieldSchema field(RawValue.Members attributes) {
    return new FieldSchema(
        text(attributes, "type").orElse("char"),
        text(attributes, "relation").map(ModelName::new),
        text(attributes, "relation_field").map(FieldName::new),
        attributes.member("required").equals(RawValue.TRUE),
        attributes.member("readonly").equals(RawValue.TRUE),
        !attributes.member("store").equals(RawValue.FALSE),
        words(attributes.member("selection")),
        digits(attributes.member("digits")),
        text(attributes, "string").orElse(""),
        attributes.member("depends") instanceof RawValue.Items(var depends) && !depends.isEmpty());
  }

  /** Odoo's word for nothing is also an empty text. */
  private static Optional<String> text(RawValue.Members attributes, String name) {
    return attributes.text(name).filter(text -> !text.isEmpty());
  }

  private static List<String> words(RawValue selection) {
    return selection instanceof RawValue.Items(var pairs)
        ? pairs.stream()
            .filter(RawValue.Items.class::isInstance)
            .map(pair -> ((RawValue.Items) pair).values())
            .filter(pair -> !pair.isEmpty() && pair.getFirst() instanceof RawValue.Text)
            .map(pair -> ((RawValue.Text) pair.getFirst()).value())
            .toList()
        : List.of();
  }

  private static OptionalInt digits(RawValue digits) {
    return digits instanceof RawValue.Items(var pair)
            && pair.size() == 2
            && pair.get(1) instanceof RawValue.Number(var decimals)
        ? OptionalInt.of(decimals.intValue())
        : OptionalInt.empty();
  }
}
