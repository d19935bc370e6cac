package dev.odoobridge.testkit.odoo.orm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a datetime in a domain compares with a kept instant of microseconds. 14 compares to the
 * microsecond. 19 knows only whole seconds: {@code > S} begins with the next second, and {@code =
 * S} is all of that second.
 */
final class Moment {
  private static final DateTimeFormatter WITH_FRACTION =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.MICRO_OF_SECOND, 1, 6, true)
          .toFormatter();
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final OdooVersion version;
  private final String operator;

  Moment(OdooVersion version, String operator) {
    this.version = version;
    this.operator = operator;
  }

  boolean holds(@Nullable Object kept, Object sought) {
    if (sought instanceof Collection<?> many) {
      return many.stream().anyMatch(one -> holds(kept, one));
    }
    if (!Python.truthy(sought) || kept == null) {
      return !Python.truthy(sought) && kept == null;
    }
    var moment = parse(sought.toString());
    return switch (version) {
      case V14 -> ordered(((Instant) kept).compareTo(moment));
      case V19 -> inSeconds((Instant) kept, moment.truncatedTo(ChronoUnit.SECONDS));
    };
  }

  private boolean ordered(int comparison) {
    return switch (operator) {
      case ">" -> comparison > 0;
      case ">=" -> comparison >= 0;
      case "<" -> comparison < 0;
      case "<=" -> comparison <= 0;
      default -> comparison == 0;
    };
  }

  private boolean inSeconds(Instant kept, Instant second) {
    var next = second.plus(SECOND);
    return switch (operator) {
      case ">" -> !kept.isBefore(next);
      case ">=" -> !kept.isBefore(second);
      case "<" -> kept.isBefore(second);
      case "<=" -> kept.isBefore(next);
      default -> !kept.isBefore(second) && kept.isBefore(next);
    };
  }

  private static Instant parse(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : LocalDateTime.parse(text.replace('T', ' '), WITH_FRACTION).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException exception) {
      throw OdooFault.builtin(
          "ValueError",
          "time data %s does not match format '%%Y-%%m-%%d %%H:%%M:%%S'"
              .formatted(Python.repr(text)));
    }
  }
}
