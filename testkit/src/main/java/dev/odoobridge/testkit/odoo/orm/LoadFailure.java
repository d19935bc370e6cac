package dev.odoobridge.testkit.odoo.orm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a row could not be loaded. */
final class LoadFailure extends RuntimeException {
  private final String field;
  private final String label;
  private final transient List<String> choices;

  private LoadFailure(String message, String field, String label, List<String> choices) {
    super(message);
    this.field = field;
    this.label = label;
    this.choices = choices;
  }

  LoadFailure(String message) {
    this(message, "", "", List.of());
  }

  static LoadFailure databaseId(String id) {
    return new LoadFailure("Unknown database identifier '%s'".formatted(id), ".id", "", List.of());
  }

  static LoadFailure selection(Field field, String text) {
    return new LoadFailure(
        "Value '%s' not found in selection field '%s'".formatted(text, field.label()),
        field.name(),
        field.label(),
        List.copyOf(field.selection().values()));
  }

  static LoadFailure number(Field field, String text, String kind) {
    return new LoadFailure(
        "'%s' does not seem to be %s for field '%s'".formatted(text, kind, field.label()),
        field.name(),
        field.label(),
        List.of());
  }

  static LoadFailure reference(Field field, String kind, String text) {
    return new LoadFailure(
        "No matching record found for %s '%s' in field '%s'".formatted(kind, text, field.label()),
        field.name(),
        field.label(),
        List.of());
  }

  Map<String, Object> message(LoadBlock block, OdooVersion version) {
    var message = new LinkedHashMap<String, Object>();
    var rows = new LinkedHashMap<String, Object>();
    rows.put("from", (long) block.from());
    rows.put("to", (long) block.to());
    message.put("rows", rows);
    message.put("record", (long) block.from());
    message.put("type", "error");
    if (!field.isEmpty()) {
      message.put("field", field);
    }
    message.put("message", String.valueOf(getMessage()));
    if (!choices.isEmpty()) {
      message.put("moreinfo", choices);
    }
    if (!label.isEmpty() && version.is19()) {
      message.put("field_name", label);
    }
    return message;
  }
}
