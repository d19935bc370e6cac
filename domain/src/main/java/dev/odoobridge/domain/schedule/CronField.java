package dev.odoobridge.domain.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression and the numbers it may hold. */
enum CronField {
  SECOND("second", 0, 59, List.of()),
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY("day of the month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  /** 0 and 7 are Sunday. */
  WEEKDAY("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  private final String title;
  private final int least;
  private final int most;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  CronField(String title, int least, int most, List<String> names) {
    this.title = title;
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /**
   * The numbers a text such as {@code 1-5,10/2} stands for.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  BitSet parse(String text) {
    var numbers = new BitSet();
    for (var part : text.split(",", -1)) {
      add(part, numbers);
    }
    if (this == WEEKDAY && numbers.get(7)) {
      numbers.clear(7);
      numbers.set(0);
    }
    return numbers;
  }

  private void add(String part, BitSet numbers) {
    var stepped = part.split("/", -1);
    if (stepped.length > 2) {
      throw wrong(part);
    }
    var range = stepped[0];
    var step = stepped.length == 2 ? number(stepped[1], part) : 1;
    if (step < 1) {
      throw wrong(part);
    }
    int from;
    int to;
    if (range.equals("*") || (range.equals("?") && (this == DAY || this == WEEKDAY))) {
      from = least;
      to = this == WEEKDAY ? 6 : most;
    } else {
      var ends = range.split("-", -1);
      if (ends.length > 2) {
        throw wrong(part);
      }
      from = value(ends[0], part);
      to = ends.length == 2 ? value(ends[1], part) : stepped.length == 2 ? most : from;
    }
    if (from < least || to > most || from > to) {
      throw wrong(part);
    }
    for (var number = from; number <= to; number += step) {
      numbers.set(number);
    }
  }

  private int value(String text, String part) {
    var named = names.indexOf(text.toLowerCase(Locale.ROOT));
    return named >= 0 ? named + least : number(text, part);
  }

  private int number(String text, String part) {
    if (!text.matches("[0-9]{1,4}")) {
      throw wrong(part);
    }
    return Integer.parseInt(text);
  }

  private IllegalArgumentException wrong(String part) {
    return new IllegalArgumentException(
        "the %s \"%s\" is not understood: it takes %d to %d, *, lists (1,2), ranges (1-5) and steps (*/5)"
            .formatted(title, part, least, most));
  }
}
