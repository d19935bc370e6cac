package dev.odoobridge.testkit.odoo.orm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts sent values into a record: converts, follows delegation, runs x2many commands. */
final class Assignment {
  private final OdooRecord record;
  private final FieldInput input;

  Assignment(OdooRecord record) {
    this.record = record;
    this.input = new FieldInput(record.environment().version());
  }

  void assign(Map<String, Object> values) {
    var delegated = new LinkedHashMap<String, Map<String, Object>>();
    var lines = new LinkedHashMap<Field, Object>();
    values.forEach(
        (name, value) -> {
          var field = record.model().field(name);
          var inverse = record.model().inverse(name);
          var via = field.via();
          if (inverse != null) {
            inverse.accept(record, value);
          } else if (field.computed()) {
            return;
          } else if (via.isPresent()) {
            delegated.computeIfAbsent(via.get(), any -> new HashMap<>()).put(name, value);
          } else if (field.type().toMany()) {
            lines.put(field, value);
          } else {
            record.set(name, input.convert(record.model().name(), field, value));
          }
        });
    delegated.forEach(this::delegate);
    lines.forEach((field, commands) -> new Commands(record, field).run(commands));
  }

  private void delegate(String via, Map<String, Object> values) {
    record.one(via).ifPresent(target -> target.write(values));
  }

  static List<?> asList(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
