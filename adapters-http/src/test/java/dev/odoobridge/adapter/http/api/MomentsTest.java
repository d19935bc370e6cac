package dev.odoobridge.adapter.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @Test
  void haveAZone() {
    var noon = Optional.of(Instant.parse("2026-11-20T12:00:00Z"));

    assertEquals(noon, Moments.parse("2026-11-20T12:00:00Z"));
    assertEquals(noon, Moments.parse("2026-11-20T13:00:00+01:00"));
    assertEquals(Optional.empty(), Moments.parse("2026-11-20T12:00:00"));
    assertEquals(Optional.empty(), Moments.parse("2026-11-20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T00:00:00Z",
        "9999-12-31T23:59:59-01:00",
        "0001-01-01T00:00:00+01:00"
      })
  void lieInYearsThatDatabasesKnow(String text) {
    assertEquals(Optional.empty(), Moments.parse(text));
  }
}
