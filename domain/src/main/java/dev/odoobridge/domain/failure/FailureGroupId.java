package dev.odoobridge.domain.failure;

import java.util.regex.Pattern;

/** Names a group of failures: the same cause has the same id, at all times and everywhere. */
public record FailureGroupId(String value) implements Comparable<FailureGroupId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

  public FailureGroupId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: a group's id has 20 hexadecimal digits: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(FailureGroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
