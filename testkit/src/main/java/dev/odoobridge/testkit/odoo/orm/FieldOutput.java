package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Turns a kept value into the value Odoo answers with: false for empty, seconds for instants. */
final class FieldOutput {
  private FieldOutput() {}

  /** As {@code read} answers; {@code pairs} makes a many2one {@code [id, name]}. */
  static Object of(OdooRecord record, Field field, boolean pairs) {
    var value = record.raw(field.name());
    if (value == null) {
      return empty(field);
    }
    if (field.type() == FieldType.MANY2ONE && pairs) {
      var target = record.environment().record(field.relation(), (Long) value);
      return target.exists() ? List.of(value, target.displayName()) : (Object) false;
    }
    return plain(value);
  }

  static Object plain(Object value) {
    return switch (value) {
      case Instant instant -> FieldInput.DATETIME.format(instant.atOffset(ZoneOffset.UTC));
      case LocalDate date -> date.toString();
      case BigDecimal number -> tidy(number);
      default -> value;
    };
  }

  private static BigDecimal tidy(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }

  static Object empty(Field field) {
    return switch (field.type()) {
      case INTEGER, MANY2ONE_REFERENCE -> 0L;
      case FLOAT, MONETARY -> new BigDecimal("0.0");
      case ONE2MANY, MANY2MANY -> List.of();
      case CHAR, TEXT, HTML, BOOLEAN, DATE, DATETIME, SELECTION, BINARY, MANY2ONE -> false;
    };
  }
}
