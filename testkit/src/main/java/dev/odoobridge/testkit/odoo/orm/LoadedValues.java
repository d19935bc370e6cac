package dev.odoobridge.testkit.odoo.orm;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the texts of {@code load}'s rows into values to write. */
final class LoadedValues {
  private final Environment environment;
  private final Model model;

  LoadedValues(Environment environment, Model model) {
    this.environment = environment;
    this.model = model;
  }

  /** The values of one record and of its lines; the ids are empty when the rows have none. */
  record Given(
      Model model,
      String externalId,
      String databaseId,
      Map<String, Object> values,
      Map<Field, List<Given>> lines) {}

  Given read(List<String> columns, List<List<?>> rows) {
    var externalId = "";
    var databaseId = "";
    var values = new LinkedHashMap<String, Object>();
    var lineColumns = new LinkedHashMap<Field, List<String>>();
    for (var column : columns) {
      var cell = cell(rows.getFirst(), columns.indexOf(column));
      var parts = column.split("/", 2);
      if (column.equals("id")) {
        externalId = cell;
      } else if (column.equals(".id")) {
        databaseId = checked(cell);
      } else if (model.field(parts[0]).type() == FieldType.ONE2MANY) {
        lineColumns.computeIfAbsent(model.field(parts[0]), any -> new ArrayList<>()).add(column);
      } else {
        values.put(parts[0], value(model.field(parts[0]), parts.length > 1 ? parts[1] : "", cell));
      }
    }
    var lines = new LinkedHashMap<Field, List<Given>>();
    lineColumns.forEach((field, own) -> lines.put(field, lines(field, own, columns, rows)));
    return new Given(model, externalId, databaseId, values, lines);
  }

  private static String cell(List<?> row, int position) {
    if (position >= row.size() || Boolean.FALSE.equals(row.get(position))) {
      return "";
    }
    return row.get(position).toString();
  }

  private String checked(String databaseId) {
    var known =
        databaseId.isEmpty()
            || (databaseId.chars().allMatch(Character::isDigit)
                && environment.record(model.name(), Long.parseLong(databaseId)).exists());
    if (!known) {
      throw LoadFailure.databaseId(databaseId);
    }
    return databaseId;
  }

  private List<Given> lines(
      Field field, List<String> own, List<String> columns, List<List<?>> rows) {
    var reader = new LoadedValues(environment, environment.model(field.relation()));
    var inner = own.stream().map(column -> column.substring(field.name().length() + 1)).toList();
    var lines = new ArrayList<Given>();
    for (var row : rows) {
      var cells = own.stream().map(column -> cell(row, columns.indexOf(column))).toList();
      if (cells.stream().anyMatch(text -> !text.isEmpty())) {
        lines.add(reader.read(inner, List.<List<?>>of(cells)));
      }
    }
    return lines;
  }

  private Object value(Field field, String by, String text) {
    if (text.isEmpty()) {
      return false;
    }
    return switch (field.type()) {
      case BOOLEAN -> List.of("1", "true", "yes").contains(text.toLowerCase(Locale.ROOT));
      case SELECTION -> key(field, text);
      case DATETIME -> utc(text);
      case INTEGER -> number(field, text, "-?\\d+", "an integer");
      case FLOAT, MONETARY -> number(field, text, "-?\\d*\\.?\\d+", "a number");
      case MANY2ONE -> reference(field, by, text);
      case MANY2MANY -> List.of(List.of(6L, 0L, List.of(reference(field, by, text))));
      default -> text;
    };
  }

  private static Object number(Field field, String text, String form, String kind) {
    if (!text.matches(form)) {
      throw LoadFailure.number(field, text, kind);
    }
    return text;
  }

  private static Object key(Field field, String text) {
    for (var entry : field.selection().entrySet()) {
      if (entry.getKey().equals(text) || entry.getValue().equalsIgnoreCase(text)) {
        return entry.getKey();
      }
    }
    throw LoadFailure.selection(field, text);
  }

  private Long reference(Field field, String by, String text) {
    return switch (by) {
      case ".id" -> Long.valueOf(text);
      case "id" ->
          new ExternalIds(environment)
              .find(field.relation(), text)
              .map(OdooRecord::id)
              .orElseThrow(() -> LoadFailure.reference(field, "external id", text));
      default ->
          environment.search(field.relation(), List.of(List.of("display_name", "=", text))).stream()
              .map(OdooRecord::id)
              .findFirst()
              .orElseThrow(() -> LoadFailure.reference(field, "name", text));
    };
  }

  /** Datetimes are read in the time zone of the context, else of the user. */
  private String utc(String text) {
    var zone =
        environment.context().get("tz") instanceof String name
            ? name
            : environment.record("res.users", environment.user()).text("tz");
    if (zone.isEmpty() || text.length() == 10) {
      return text;
    }
    var local = LocalDateTime.parse(text, FieldInput.DATETIME);
    return FieldInput.DATETIME.format(
        local.atZone(ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC));
  }
}
