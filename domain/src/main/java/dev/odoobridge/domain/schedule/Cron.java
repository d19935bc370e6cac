package dev.odoobridge.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A cron expression: five fields as UNIX has them (minute, hour, day of the month, month, day of
 * the week), or six with the second in front. Where both days are restricted, either of them will
 * do, as in UNIX.
 *
 * <p>Where clocks are put forward, what falls into the gap is due at its end. Where they are put
 * back, expressions for every hour go on by the hour, and all others are due once, the first time.
 */
public final class Cron {
  /** The 29th of February, around a year that is no leap year though it could be. */
  private static final int YEARS = 9;

  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private final String text;
  private final BitSet seconds;
  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet days;
  private final BitSet months;
  private final BitSet weekdays;
  private final boolean eitherDay;

  private Cron(String text, String[] fields) {
    this.text = text;
    this.seconds = CronField.SECOND.parse(fields[0]);
    this.minutes = CronField.MINUTE.parse(fields[1]);
    this.hours = CronField.HOUR.parse(fields[2]);
    this.days = CronField.DAY.parse(fields[3]);
    this.months = CronField.MONTH.parse(fields[4]);
    this.weekdays = CronField.WEEKDAY.parse(fields[5]);
    this.eitherDay = isRestricted(fields[3]) && isRestricted(fields[5]);
  }

  private static boolean isRestricted(String field) {
    return !field.startsWith("*") && !field.startsWith("?");
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a sentence for people, also for one that is never due
   */
  public static Cron parse(String text) {
    var given = text.strip();
    var expanded = NICKNAMES.getOrDefault(given.toLowerCase(Locale.ROOT), given);
    var fields = expanded.split("\\s+", 0);
    if (fields.length != 5 && fields.length != 6) {
      throw new IllegalArgumentException(
          "needs 5 fields (minute, hour, day, month, weekday) such as */5 * * * *, or 6 with the"
              + " second in front");
    }
    var cron = new Cron(given, (fields.length == 5 ? "0 " + expanded : expanded).split("\\s+", 0));
    if (cron.nextLocal(LocalDateTime.of(2096, 3, 1, 0, 0)).isEmpty()) {
      throw new IllegalArgumentException("is never due: there is no such day");
    }
    return cron;
  }

  /** The first moment after this one at which it is due in that zone. */
  Instant next(Instant after, ZoneId zone) {
    return hours.cardinality() == 24 ? nextByTheHour(after, zone) : nextOnce(after, zone);
  }

  private Instant nextOnce(Instant after, ZoneId zone) {
    var local = LocalDateTime.ofInstant(after, zone);
    while (true) {
      local = nextLocal(local).orElseThrow();
      var gap = zone.getRules().getTransition(local);
      var due = gap != null && gap.isGap() ? gap.getInstant() : local.atZone(zone).toInstant();
      if (due.isAfter(after)) {
        return due;
      }
    }
  }

  /** Looks between one change of the clocks and the next, where time goes on evenly. */
  private Instant nextByTheHour(Instant after, ZoneId zone) {
    var rules = zone.getRules();
    var from = after;
    var local = LocalDateTime.ofInstant(from, zone);
    while (true) {
      var offset = rules.getOffset(from);
      var due = nextLocal(local).orElseThrow().toInstant(offset);
      var change = rules.nextTransition(from);
      if (change == null || due.isBefore(change.getInstant())) {
        return due;
      }
      from = change.getInstant();
      local = change.getDateTimeAfter().minusSeconds(1);
    }
  }

  private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
    var from = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    var end = from.toLocalDate().plusYears(YEARS);
    var time = from.toLocalTime();
    for (var day = from.toLocalDate(); day.isBefore(end); day = day.plusDays(1)) {
      if (matches(day)) {
        var found = nextTime(time);
        if (found.isPresent()) {
          return Optional.of(day.atTime(found.get()));
        }
      }
      time = LocalTime.MIDNIGHT;
    }
    return Optional.empty();
  }

  private boolean matches(LocalDate day) {
    var isDay = days.get(day.getDayOfMonth());
    var isWeekday = weekdays.get(day.getDayOfWeek().getValue() % 7);
    return months.get(day.getMonthValue()) && (eitherDay ? isDay || isWeekday : isDay && isWeekday);
  }

  /** The first time of the day that is not before this one. */
  private Optional<LocalTime> nextTime(LocalTime from) {
    var minute = from.getMinute();
    var second = from.getSecond();
    for (var hour = hours.nextSetBit(from.getHour());
        hour >= 0;
        hour = hours.nextSetBit(hour + 1)) {
      if (hour > from.getHour()) {
        return Optional.of(LocalTime.of(hour, minutes.nextSetBit(0), seconds.nextSetBit(0)));
      }
      if (minutes.get(minute) && seconds.nextSetBit(second) >= 0) {
        return Optional.of(LocalTime.of(hour, minute, seconds.nextSetBit(second)));
      }
      var later = minutes.nextSetBit(minute + 1);
      if (later >= 0) {
        return Optional.of(LocalTime.of(hour, later, seconds.nextSetBit(0)));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cron cron && cron.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it was written down. */
  @Override
  public String toString() {
    return text;
  }
}
