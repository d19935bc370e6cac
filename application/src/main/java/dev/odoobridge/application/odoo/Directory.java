package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.in.DiscoverOdoo.Choice;
import dev.odoobridge.application.port.in.DiscoverOdoo.Field;
import dev.odoobridge.application.port.in.DiscoverOdoo.Model;
import dev.odoobridge.application.port.in.DiscoverOdoo.Module;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one Odoo says it has, each asked for once. Thread-safe. */
public final class Directory {
  private static final RawValue ATTRIBUTES =
      RawValue.texts(
          List.of(
              "string",
              "help",
              "type",
              "required",
              "readonly",
              "store",
              "relation",
              "relation_field",
              "selection"));
  private final OdooClient client;
  private final InstantSource clock;
  private final Map<ModelName, Asked<List<Field>>> fields = new ConcurrentHashMap<>();
  private volatile Optional<Asked<List<Model>>> models = Optional.empty();
  private volatile Optional<Asked<List<Module>>> modules = Optional.empty();

  Directory(OdooClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** An answer and when it was given. */
  public record Asked<T>(T answer, Instant at) {}

  public Asked<List<Model>> models() {
    if (models.isEmpty()) {
      var rows = rows("ir.model", List.of("model", "name", "transient"), List.of());
      var found =
          rows.stream()
              .map(
                  row ->
                      new Model(
                          text(row, "model").orElse(""),
                          text(row, "name").orElse(""),
                          row.member("transient").equals(RawValue.TRUE)))
              .sorted(Comparator.comparing(Model::model))
              .toList();
      models = Optional.of(asked(found));
    }
    return models.orElseThrow();
  }

  public Asked<List<Module>> modules() {
    if (modules.isEmpty()) {
      var wanted =
          List.of(
              Domain.where(
                  "state",
                  "in",
                  RawValue.texts(List.of("installed", "to upgrade", "uninstalled"))));
      var rows =
          rows("ir.module.module", List.of("name", "shortdesc", "state", "latest_version"), wanted);
      var found =
          rows.stream().map(Directory::module).sorted(Comparator.comparing(Module::name)).toList();
      modules = Optional.of(asked(found));
    }
    return modules.orElseThrow();
  }

  private static Module module(RawValue.Members row) {
    return new Module(
        text(row, "name").orElse(""),
        text(row, "shortdesc").orElse(""),
        text(row, "state").orElse(""),
        text(row, "state").filter("uninstalled"::equals).isPresent()
            ? Optional.empty()
            : text(row, "latest_version"));
  }

  /** The model's fields; empty when this Odoo does not have the model. */
  public Optional<Asked<List<Field>>> fields(ModelName model) {
    var known = Optional.ofNullable(fields.get(model)).or(() -> ask(model).map(this::asked));
    known.ifPresent(found -> fields.put(model, found));
    return known;
  }

  private Optional<List<Field>> ask(ModelName model) {
    try {
      var answer = client.read(model, "fields_get", Map.of("attributes", ATTRIBUTES));
      if (answer instanceof RawValue.Members(var described)) {
        return Optional.of(
            described.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof RawValue.Members)
                .map(entry -> field(entry.getKey(), (RawValue.Members) entry.getValue()))
                .sorted(Comparator.comparing(Field::name))
                .toList());
      }
      throw new OdooFailure.Incomprehensible(
          "Odoo's fields_get of " + model + " answered no fields", "fields_get");
    } catch (OdooFailure.Misconfigured missing) {
      if (missing.reason() == OdooFailure.Misconfigured.Cause.MODEL) {
        return Optional.empty();
      }
      throw missing;
    }
  }

  private static Field field(String name, RawValue.Members described) {
    return new Field(
        name,
        text(described, "string").orElse(name),
        text(described, "type").orElse("char"),
        described.member("required").equals(RawValue.TRUE),
        described.member("readonly").equals(RawValue.TRUE),
        !described.member("store").equals(RawValue.FALSE),
        text(described, "relation"),
        text(described, "relation_field"),
        choices(described.member("selection")),
        text(described, "help"));
  }

  private static List<Choice> choices(RawValue selection) {
    return selection instanceof RawValue.Items(var pairs)
        ? pairs.stream()
            .filter(RawValue.Items.class::isInstance)
            .map(pair -> ((RawValue.Items) pair).values())
            .filter(pair -> pair.size() == 2 && pair.getFirst() instanceof RawValue.Text)
            .map(
                pair ->
                    new Choice(
                        ((RawValue.Text) pair.getFirst()).value(),
                        pair.get(1) instanceof RawValue.Text(var label) ? label : ""))
            .toList()
        : List.of();
  }

  private List<RawValue.Members> rows(String model, List<String> names, List<RawValue> domain) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", new RawValue.Items(domain));
    arguments.put("fields", RawValue.texts(names));
    if (client.read(new ModelName(model), "search_read", arguments)
        instanceof RawValue.Items(var rows)) {
      return rows.stream()
          .filter(RawValue.Members.class::isInstance)
          .map(RawValue.Members.class::cast)
          .toList();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_read of " + model + " answered no list of records", "search_read");
  }

  private <T> Asked<T> asked(T answer) {
    return new Asked<>(answer, clock.instant());
  }

  /** Odoo's word for nothing is also an empty text. */
  private static Optional<String> text(RawValue.Members row, String name) {
    return row.text(name).filter(text -> !text.isEmpty());
  }
}
