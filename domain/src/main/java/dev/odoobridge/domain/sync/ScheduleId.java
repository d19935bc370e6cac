package dev.odoobridge.domain.sync;

import java.util.regex.Pattern;

/** Names one schedule: lower-case letters, digits, dots, dashes and underscores; 1 to 130 long. */
public record ScheduleId(String value) implements Comparable<ScheduleId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,129}");

  public ScheduleId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: not a schedule id: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(ScheduleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
