package dev.odoobridge.adapter.odoo.common;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or an HTTP date. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** How long to wait; empty when the header is missing or means nothing; a day at most. */
  static Optional<Duration> of(Answer answer, InstantSource clock) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .map(String::strip)
        .flatMap(value -> seconds(value).or(() -> until(value, clock.instant())))
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Integer.parseInt(value)))
        : Optional.empty();
  }

  private static Optional<Duration> until(String value, Instant now) {
    try {
      var moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, moment));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
