package dev.odoobridge.domain.sync;

import java.util.regex.Pattern;

/** Names one run; newer runs sort after older ones. */
public record RunId(String value) implements Comparable<RunId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-z-]{1,64}");

  public RunId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: not a run id: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
