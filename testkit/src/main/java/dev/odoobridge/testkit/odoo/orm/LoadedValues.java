package dev.odoobridge.testkit.odoo.orm;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the texts of {@code load}'s rows into values to write. */
final class LoadedValues {
  private final Environment environment;
  private final Model model;

  LoadedValues(Environment environment, Model model) {
    this.environment = environment;
    this.model = model;
  }

  /** The values of one record; the ids are empty when the rows have none. */
  record Given(String externalId, String databaseId, Map<String, Object> values) {}

  Given read(List<String> columns, List<List<?>> rows) {
    var externalId = "";
    var databaseId = "";
    var values = new LinkedHashMap<String, Object>();
    var lines = new LinkedHashMap<String, List<String>>();
    var first = rows.getFirst();
    for (var position = 0; position < columns.size(); position++) {
      var column = columns.get(position);
      var cell = position < first.size() ? first.get(position) : "";
      var parts = column.split("/", 2);
      if (column.equals("id")) {
        externalId = text(cell);
      } else if (column.equals(".id")) {
        databaseId = checked(text(cell));
      } else if (model.field(parts[0]).type() == FieldType.ONE2MANY) {
        lines.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(column);
      } else {
        values.put(parts[0], value(model.field(parts[0]), parts.length > 1 ? parts[1] : "", cell));
      }
    }
    lines.forEach((field, own) -> values.put(field, lines(field, own, columns, rows)));
    return new Given(externalId, databaseId, values);
  }

  private static String text(Object cell) {
    return Python.truthy(cell) ? cell.toString() : "";
  }

  private String checked(String databaseId) {
    if (databaseId.isEmpty()) {
      return databaseId;
    }
    var known =
        databaseId.chars().allMatch(Character::isDigit)
            && environment.record(model.name(), Long.parseLong(databaseId)).exists();
    if (!known) {
      throw new Load.LoadFailure("Unknown database identifier '%s'".formatted(databaseId), ".id");
    }
    return databaseId;
  }

  /** Commands for the lines: those with a known external id are updated, others are added. */
  private List<Object> lines(
      String field, List<String> own, List<String> columns, List<List<?>> rows) {
    var line = new LoadedValues(environment, environment.model(model.field(field).relation()));
    var inner = own.stream().map(column -> column.substring(field.length() + 1)).toList();
    var commands = new ArrayList<>();
    for (var row : rows) {
      var cells = own.stream().<Object>map(column -> row.get(columns.indexOf(column))).toList();
      if (cells.stream().anyMatch(Python::truthy)) {
        var given = line.read(inner, List.of(cells));
        var known = new ExternalIds(environment).find(line.model.name(), given.externalId());
        commands.add(
            known.isPresent()
                ? List.of(1L, known.get().id(), given.values())
                : List.of(0L, 0L, given.values()));
      }
    }
    return commands;
  }

  private Object value(Field field, String by, Object cell) {
    if (cell instanceof Boolean flag && flag) {
      throw OdooFault.builtin("AttributeError", "'bool' object has no attribute 'lower'");
    }
    var text = text(cell);
    if (field.type() == FieldType.MANY2ONE || field.type() == FieldType.MANY2MANY) {
      return text.isEmpty() ? Boolean.FALSE : reference(field, by, text);
    }
    return switch (field.type()) {
      case BOOLEAN -> List.of("1", "true", "yes").contains(text.toLowerCase(java.util.Locale.ROOT));
      case SELECTION -> text.isEmpty() ? Boolean.FALSE : key(field, text);
      case DATETIME -> text.isEmpty() ? Boolean.FALSE : utc(text);
      default -> text.isEmpty() ? Boolean.FALSE : text;
    };
  }

  private Object key(Field field, String text) {
    for (var entry : field.selection().entrySet()) {
      if (entry.getKey().equals(text) || entry.getValue().equalsIgnoreCase(text)) {
        return entry.getKey();
      }
    }
    throw new Load.LoadFailure(
        "Value '%s' not found in selection field '%s'".formatted(text, field.label()),
        field.name());
  }

  private Object reference(Field field, String by, String text) {
    var id =
        switch (by) {
          case ".id" -> Long.parseLong(text);
          case "id" ->
              new ExternalIds(environment)
                  .find(field.relation(), text)
                  .map(OdooRecord::id)
                  .orElseThrow(() -> unknown("external id", field, text));
          default ->
              environment
                  .search(field.relation(), List.of(List.of("display_name", "=", text)))
                  .stream()
                  .map(OdooRecord::id)
                  .findFirst()
                  .orElseThrow(() -> unknown("name", field, text));
        };
    if (field.type() == FieldType.MANY2MANY) {
      return List.of(List.of(6L, 0L, List.of(id)));
    }
    return Objects.requireNonNull(id);
  }

  private static Load.LoadFailure unknown(String kind, Field field, String text) {
    return new Load.LoadFailure(
        "No matching record found for %s '%s' in field '%s'".formatted(kind, text, field.label()),
        field.name());
  }

  /** Datetimes are read in the time zone of the context, else of the user. */
  private String utc(String text) {
    var zone = environment.context().get("tz") instanceof String name ? name : userZone();
    if (zone.isEmpty() || text.length() == 10) {
      return text;
    }
    var local = LocalDateTime.parse(text, FieldInput.DATETIME);
    return FieldInput.DATETIME.format(
        local.atZone(ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC));
  }

  private String userZone() {
    return environment.record("res.users", environment.user()).text("tz");
  }
}
