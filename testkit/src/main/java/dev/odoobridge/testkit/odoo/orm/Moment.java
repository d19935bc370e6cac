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
  private final @Nullable Instant sought;

  private Moment(OdooVersion version, String operator, @Nullable Instant sought) {
    this.version = version;
    this.operator = operator;
    this.sought = sought;
  }

  /** Something false stands for no datetime at all. */
  static Moment of(OdooVersion version, String operator, Object sought) {
    if (!Python.truthy(sought)) {
      return new Moment(version, operator, null);
    }
    var moment = parse(sought.toString());
    return new Moment(
        version, operator, version.is19() ? moment.truncatedTo(ChronoUnit.SECONDS) : moment);
  }

  boolean test(@Nullable Object kept) {
    if (sought == null || kept == null) {
      return sought == null && kept == null;
    }
    return switch (version) {
      case V14 -> Operator.ordered(operator, ((Instant) kept).compareTo(sought));
      case V19 -> inSeconds((Instant) kept, sought);
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
