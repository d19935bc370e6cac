package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.direct.Conditions;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Reads records of a model without a mapping, in a form that hides Odoo's ways: nothing is null, a
 * reference {@code {id, name}}, a moment ISO 8601. Thread-safe.
 */
public final class PlainReader {
  private static final FieldName ID = new FieldName("id");
  private final OdooClient client;
  private final ModelSchema schema;
  private final Schemas schemas;

  /**
   * Prepares reading.
   *
   * @throws OdooFailure.Misconfigured when this Odoo does not have the model
   */
  public PlainReader(OdooClient client, Schemas schemas, ModelName model) {
    this.client = client;
    this.schemas = schemas;
    this.schema =
        schemas
            .find(model)
            .orElseThrow(
                () ->
                    new OdooFailure.Misconfigured(
                        OdooFailure.Misconfigured.Cause.MODEL,
                        "this Odoo has no model " + model,
                        "model"));
  }

  /** The fields of this list that the model does not have. */
  public List<FieldName> unknown(Collection<FieldName> fields) {
    return fields.stream().filter(field -> !schema.has(field)).toList();
  }

  /** What checks which records somebody asks for. */
  public Conditions conditions(OdooAccess access) {
    return new Conditions(schema, access, schemas::find);
  }

  /** The fields that tell which record it is. */
  public List<FieldName> describing() {
    return List.of(new FieldName("display_name"), new FieldName("write_date"));
  }

  /** All fields but those that are computed or hold files. */
  public List<FieldName> stored() {
    return schema.fields().entrySet().stream()
        .filter(entry -> entry.getValue().stored())
        .filter(entry -> !entry.getValue().type().equals("binary"))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What a domain finds, with these fields. */
  public OdooRows rows(RawValue.Items domain, Collection<FieldName> fields) {
    return new Live(domain, List.copyOf(fields));
  }

  /** These records by id; those that Odoo lacks or hides are left out. */
  public SequencedMap<OdooId, RawValue.Members> read(
      Collection<OdooId> ids, Collection<FieldName> fields) {
    return ids.isEmpty()
        ? new TreeMap<>()
        : read(Domain.and(Domain.ids(List.of()), Domain.in("id", ids)), fields, Optional.empty());
  }

  private SequencedMap<OdooId, RawValue.Members> read(
      RawValue.Items domain, Collection<FieldName> fields, Optional<Integer> limit) {
    // Never an empty list: Odoo takes that for all fields.
    var wanted = new LinkedHashSet<>(List.of("id"));
    fields.forEach(field -> wanted.add(field.value()));
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(List.copyOf(wanted)));
    arguments.put("order", RawValue.of("id"));
    limit.ifPresent(it -> arguments.put("limit", RawValue.of(it)));
    if (!(client.read(schema.model(), "search_read", arguments)
        instanceof RawValue.Items(var rows))) {
      throw new OdooFailure.Incomprehensible(
          "Odoo's search_read of " + schema.model() + " answered no list", "search_read");
    }
    var records = new TreeMap<OdooId, RawValue.Members>();
    for (var row : rows) {
      if (row instanceof RawValue.Members members) {
        records.put(MappedReader.id(members), plain(members));
      }
    }
    return records;
  }

  /** Odoo is asked. */
  private final class Live implements OdooRows {
    private final RawValue.Items domain;
    private final List<FieldName> fields;

    private Live(RawValue.Items domain, List<FieldName> fields) {
      this.domain = domain;
      this.fields = fields;
    }

    private SequencedMap<OdooId, RawValue.Members> first(int limit, RawValue... conditions) {
      return read(Domain.and(domain, conditions), fields, Optional.of(limit));
    }

    @Override
    public SequencedMap<OdooId, RawValue.Members> page(long after, int limit) {
      return first(limit, above(after));
    }

    @Override
    public SequencedMap<OdooId, RawValue.Members> among(Collection<OdooId> ids, int limit) {
      return ids.isEmpty() ? new TreeMap<>() : first(limit, Domain.in("id", ids));
    }

    @Override
    public SequencedMap<OdooId, RawValue.Members> amongOrBeyond(List<OdooId> ids, int limit) {
      return first(limit, RawValue.of("|"), Domain.in("id", ids), above(ids.getLast().value()));
    }

    @Override
    public List<OdooId> ids(long after, int limit) {
      var arguments = new LinkedHashMap<String, RawValue>();
      arguments.put("domain", Domain.and(domain, above(after)));
      arguments.put("limit", RawValue.of(limit));
      arguments.put("order", RawValue.of("id"));
      return BulkWriter.ids(client.read(schema.model(), "search", arguments));
    }

    @Override
    public SequencedMap<OdooId, RawValue.Members> one(OdooId id) {
      return PlainReader.this.read(List.of(id), fields);
    }

    private static RawValue above(long id) {
      return Domain.where("id", ">", RawValue.of(id));
    }
  }

  private RawValue.Members plain(RawValue.Members row) {
    var plain = new LinkedHashMap<String, RawValue>();
    row.values()
        .forEach(
            (name, value) ->
                plain.put(
                    name,
                    schema
                        .field(new FieldName(name))
                        .filter(_ -> !name.equals(ID.value()))
                        .map(field -> plain(field, value))
                        .orElse(value)));
    return new RawValue.Members(plain);
  }

  private static RawValue plain(FieldSchema field, RawValue value) {
    if (value.equals(RawValue.FALSE)) {
      return field.type().equals("boolean") ? value : RawValue.NOTHING;
    }
    return switch (field.type()) {
      case "many2one" -> reference(value);
      case "datetime" -> value instanceof RawValue.Text(var text) ? moment(text) : value;
      default -> value;
    };
  }

  private static RawValue reference(RawValue value) {
    if (value instanceof RawValue.Items(var pair) && pair.size() == 2) {
      var members = new LinkedHashMap<String, RawValue>();
      members.put("id", pair.get(0));
      members.put("name", pair.get(1));
      return new RawValue.Members(members);
    }
    return value;
  }

  private static RawValue moment(String text) {
    return RawValue.of(text.length() == 19 ? text.replace(' ', 'T') + "Z" : text);
  }
}
