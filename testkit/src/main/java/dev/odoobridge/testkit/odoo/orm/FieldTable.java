package dev.odoobridge.testkit.odoo.orm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a model's fields from its resource {@code models/NAME.txt}: a line a field, {@code name |
 * type | label | options}. A line that starts with 14 or 19 is for that version only.
 */
final class FieldTable {
  private static final String MAGIC_FIELDS =
      """
      id | integer | ID | readonly computed
      display_name | char | Display Name | readonly unstored computed
      create_date | datetime | Created on | readonly computed
      create_uid | many2one res.users | Created by | readonly computed
      write_date | datetime | Last Updated on | readonly computed
      write_uid | many2one res.users | Last Updated by | readonly computed
      14 __last_update | datetime | Last Modified on | readonly unstored computed
      """;

  /** Each is read once: every database of a test has all models. */
  private static final Map<Key, Map<String, Field>> READ = new ConcurrentHashMap<>();

  private FieldTable() {}

  /** The fields in their order; the caller may add to them. */
  static Map<String, Field> read(String model, OdooVersion version) {
    return new LinkedHashMap<>(READ.computeIfAbsent(new Key(model, version), FieldTable::read));
  }

  private static Map<String, Field> read(Key key) {
    var fields = parse(MAGIC_FIELDS, key.version());
    fields.putAll(parse(resource("models/" + key.model() + ".txt"), key.version()));
    return fields;
  }

  static Map<String, Field> parse(String table, OdooVersion version) {
    var fields = new LinkedHashMap<String, Field>();
    for (var line : table.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#") && meant(line, version)) {
        var field = field(line.replaceFirst("^(14|19) ", ""));
        fields.put(field.name(), field);
      }
    }
    return fields;
  }

  private static boolean meant(String line, OdooVersion version) {
    return switch (version) {
      case V14 -> !line.startsWith("19 ");
      case V19 -> !line.startsWith("14 ");
    };
  }

  private static Field field(String line) {
    var columns = line.split("\\s*\\|\\s*", -1);
    var type = columns[1].split(" ", 2);
    var fieldType = FieldType.parse(type[0]);
    var rest = type.length > 1 ? type[1] : "";
    var isSelection = fieldType == FieldType.SELECTION;
    var target = (isSelection ? "" : rest).split(" ", -1);
    return new Field(
        columns[0],
        fieldType,
        columns[2],
        target[0],
        target.length > 1 ? target[1] : "",
        isSelection ? selection(rest) : Map.of(),
        columns.length > 3 ? options(columns[3]) : Map.of());
  }

  private static Map<String, String> selection(String text) {
    var selection = new LinkedHashMap<String, String>();
    for (var pair : text.split(", ", -1)) {
      var parts = pair.split("=", 2);
      selection.put(parts[0], parts[1]);
    }
    return selection;
  }

  private static Map<String, String> options(String text) {
    var options = new LinkedHashMap<String, String>();
    for (var word : text.split(" ", -1)) {
      var parts = word.split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return options;
  }

  private static String resource(String name) {
    try (var stream =
        FieldTable.class.getResourceAsStream("/dev/odoobridge/testkit/odoo/" + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no field table " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private record Key(String model, OdooVersion version) {}
}
