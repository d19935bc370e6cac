package dev.odoobridge.domain.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronTest {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * * | 2026-11-20T10:15:30Z | 2026-11-20T10:20:00Z",
        "*/5 * * * * | 2026-11-20T10:15:00Z | 2026-11-20T10:20:00Z",
        "0 */5 * * * * | 2026-11-20T10:15:30Z | 2026-11-20T10:20:00Z",
        "*/10 * * * * * | 2026-11-20T10:15:30.5Z | 2026-11-20T10:15:40Z",
        "0 0 * * * | 2026-11-20T10:15:30Z | 2026-11-21T00:00:00Z",
        "30 2 1 * * | 2026-11-20T10:15:30Z | 2026-12-01T02:30:00Z",
        "0 9 * * mon-fri | 2026-11-20T10:15:30Z | 2026-11-23T09:00:00Z",
        "0 9 * * 7 | 2026-11-20T10:15:30Z | 2026-11-22T09:00:00Z",
        "0 0 13 * 5 | 2026-11-20T10:15:30Z | 2026-11-27T00:00:00Z",
        "0 0 13 * ? | 2026-11-20T10:15:30Z | 2026-12-13T00:00:00Z",
        "0 0 29 2 * | 2026-11-20T10:15:30Z | 2028-02-29T00:00:00Z",
        "0 0 29 2 * | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z",
        "59 23 31 12 * | 2026-12-31T23:59:00Z | 2027-12-31T23:59:00Z",
        "5/20 1,3 * jan,jul * | 2026-11-20T10:15:30Z | 2027-01-01T01:05:00Z",
        "@hourly | 2026-11-20T10:15:30Z | 2026-11-20T11:00:00Z",
        "@Daily | 2026-11-20T10:15:30Z | 2026-11-21T00:00:00Z"
      })
  void isDueNext(String cron, Instant after, Instant next) {
    assertEquals(next, Cron.parse(cron).next(after, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "* * * *",
        "* * * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * 32 * *",
        "* * * 13 *",
        "* * * * 8",
        "5-1 * * * *",
        "*/0 * * * *",
        "a * * * *",
        "1,, * * * *",
        "1-2-3 * * * *",
        "1/2/3 * * * *",
        "-1 * * * *",
        "99999999999 * * * *",
        "0 0 30 2 *",
        "0 0 L * *",
        "0 0 * * 1#2",
        "? * * * *",
        "@reboot"
      })
  void refusesWhatItCannotKeep(String text) {
    assertThrows(IllegalArgumentException.class, () -> Cron.parse(text));
  }

  @Test
  void isDueAtTheEndOfAGapThatSwallowsItsTime() {
    var daily = Cron.parse("30 2 * * *");
    var before = Instant.parse("2027-03-27T12:00:00Z");

    var due = daily.next(before, VIENNA);

    assertEquals(Instant.parse("2027-03-28T01:00:00Z"), due);
    assertEquals(Instant.parse("2027-03-29T00:30:00Z"), daily.next(due, VIENNA));
  }

  @Test
  void isDueOnceWhereTheHourComesTwice() {
    var daily = Cron.parse("30 2 * * *");

    var due = daily.next(Instant.parse("2026-10-24T12:00:00Z"), VIENNA);

    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), due);
    assertEquals(Instant.parse("2026-10-26T01:30:00Z"), daily.next(due, VIENNA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-24T23:00:00Z", "2027-03-27T23:00:00Z"})
  void goesOnEvenlyOverBothChangesWhenItIsForEveryHour(Instant start) {
    var quarters = Cron.parse("*/15 * * * *");
    var due = new ArrayList<Instant>();

    for (var at = start; due.size() < 24; at = due.getLast()) {
      due.add(quarters.next(at, VIENNA));
    }

    for (var index = 0; index < due.size(); index++) {
      assertEquals(start.plusSeconds(900L * (index + 1)), due.get(index));
    }
  }

  @Test
  void growsForAnyExpressionAnywhereAtAnyTime() {
    var zones = List.of("Europe/Vienna", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata");
    var random = new Random(7);
    for (var round = 0; round < 2000; round++) {
      var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      var text =
          "%d/%d %s * * *"
              .formatted(
                  random.nextInt(60),
                  1 + random.nextInt(30),
                  random.nextBoolean() ? "*" : random.nextInt(24) + "-23");
      var at = Instant.ofEpochSecond(1_760_000_000L + random.nextInt(60_000_000));
      var next = Cron.parse(text).next(at, zone);

      assertTrue(next.isAfter(at), () -> text + " in " + zone + " after " + at + ": " + next);
      assertTrue(
          next.isBefore(at.plusSeconds(90_000)), () -> text + " in " + zone + ": " + at + next);
    }
  }

  @Test
  void countsAnIntervalFromWhenItWasDueAndMakesUpForNothing() {
    var minutes = Cadence.Every.parse("PT5M");
    var noon = Instant.parse("2026-11-20T12:00:00Z");

    assertEquals(noon.plusSeconds(300), minutes.next(noon, noon.plusSeconds(2)));
    assertEquals(noon.plusSeconds(300), minutes.next(noon, noon.plusSeconds(299)));
    assertEquals(noon.plusSeconds(600), minutes.next(noon, noon.plusSeconds(300)));
    assertEquals(noon.plusSeconds(3900), minutes.next(noon, noon.plusSeconds(3601)));
    assertEquals(minutes, Cadence.Every.parse("300"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "PT0.5S", "-PT5M", "P367D", "5m", "", "PT99999999999999999999H"})
  void refusesAnIntervalThatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> Cadence.Every.parse(text));
  }
}
