package dev.odoobridge.adapter.http.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments that somebody gave, in the years that databases and people agree about. */
final class Moments {
  static final String EXPECTED =
      "must be a time such as 2026-11-20T11:32:14Z, in the years 1 to 9999";

  private Moments() {}

  static Optional<Instant> parse(String text) {
    try {
      var moment = OffsetDateTime.parse(text).toInstant();
      var year = moment.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999 ? Optional.of(moment) : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
