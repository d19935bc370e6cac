package dev.odoobridge.domain.record;

/** The id the host gave a record: 1 to 200 printable characters, no blanks at the ends. */
public record HostId(String value) implements Comparable<HostId> {
  private static final int MAX_LENGTH = 200;

  public HostId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "value: a host id has 1 to 200 printable characters and no blank at either end");
    }
  }

  public static boolean isWellFormed(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && value.equals(value.strip())
        && value.codePoints().noneMatch(Character::isISOControl);
  }

  @Override
  public int compareTo(HostId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
