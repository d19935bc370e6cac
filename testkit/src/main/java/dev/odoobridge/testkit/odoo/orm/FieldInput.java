package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a value that was sent into the value that is kept; null is empty. */
final class FieldInput {
  static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final OdooVersion version;

  FieldInput(OdooVersion version) {
    this.version = version;
  }

  @Nullable Object convert(String model, Field field, Object value) {
    return switch (field.type()) {
      case CHAR, TEXT, BINARY -> text(value);
      case HTML -> value instanceof String text ? Html.sanitize(checked(text)) : text(value);
      case INTEGER, MANY2ONE_REFERENCE -> integer(value);
      case FLOAT, MONETARY -> rounded(field, decimal(value));
      case BOOLEAN -> Python.truthy(value);
      case DATE -> Python.truthy(value) ? date(value.toString()) : null;
      case DATETIME -> Python.truthy(value) ? instant(value.toString()) : null;
      case SELECTION -> key(model, field, value);
      case MANY2ONE -> reference(value);
      case ONE2MANY, MANY2MANY -> throw new IllegalStateException("commands, not a value");
    };
  }

  private static @Nullable String text(Object value) {
    return switch (value) {
      case String text -> checked(text);
      case Boolean flag -> flag ? "True" : null;
      default -> Python.repr(value);
    };
  }

  private static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw OdooFault.builtin(
          "ValueError", "A string literal cannot contain NUL (0x00) characters.");
    }
    return text;
  }

  private static Long integer(Object value) {
    return switch (value) {
      case Number number -> number.longValue();
      case Boolean flag -> flag ? 1L : 0L;
      default -> {
        try {
          yield Long.valueOf(value.toString().strip());
        } catch (NumberFormatException exception) {
          throw OdooFault.builtin(
              "ValueError", "invalid literal for int() with base 10: " + Python.repr(value));
        }
      }
    };
  }

  static BigDecimal decimal(Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
      default -> {
        try {
          yield new BigDecimal(value.toString().strip());
        } catch (NumberFormatException exception) {
          throw OdooFault.builtin(
              "ValueError", "could not convert string to float: " + Python.repr(value));
        }
      }
    };
  }

  private static BigDecimal rounded(Field field, BigDecimal value) {
    return field.digits().isPresent()
        ? value.setScale(field.digits().getAsInt(), RoundingMode.HALF_UP)
        : value;
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException exception) {
      throw mismatch(text, "%Y-%m-%d");
    }
  }

  static Instant instant(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : LocalDateTime.parse(text, DATETIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException exception) {
      throw mismatch(text, "%Y-%m-%d %H:%M:%S");
    }
  }

  private static OdooFault mismatch(String text, String format) {
    return OdooFault.builtin(
        "ValueError",
        "time data %s does not match format '%s'".formatted(Python.repr(text), format));
  }

  private static @Nullable String key(String model, Field field, Object value) {
    if (!Python.truthy(value)) {
      return null;
    }
    if (value instanceof String key && field.selection().containsKey(key)) {
      return key;
    }
    throw OdooFault.builtin(
        "ValueError",
        "Wrong value for %s.%s: %s".formatted(model, field.name(), Python.repr(value)));
  }

  /** A pair {@code [id, name]} empties the field in both versions, a numeric string in 19. */
  private @Nullable Long reference(Object value) {
    return switch (value) {
      case Boolean flag -> flag ? Long.valueOf(1) : null;
      case Number number -> number.longValue() == 0 ? null : Long.valueOf(number.longValue());
      case String text when version.is14() && !text.isEmpty() -> integer(text);
      case List<?> pair -> null;
      default -> null;
    };
  }
}
