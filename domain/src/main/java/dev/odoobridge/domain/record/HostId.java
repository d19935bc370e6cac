package dev.odoobridge.domain.record;

import java.util.regex.Pattern;

/**
 * The id the host gave a record: 1 to 200 printable characters, at least one of them visible, no
 * blanks at the ends, and neither {@code .} nor {@code ..}, which clients take for steps in a path.
 */
public record HostId(String value) implements Comparable<HostId> {
  private static final int MAX_LENGTH = 200;
  private static final Pattern BORN_IN_ODOO = Pattern.compile("odoo-[0-9]+");

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
        && !value.equals(".")
        && !value.equals("..")
        && value.codePoints().noneMatch(HostId::isUnprintable)
        && value.codePoints().anyMatch(HostId::isVisible);
  }

  private static boolean isVisible(int codePoint) {
    return !Character.isSpaceChar(codePoint) && Character.getType(codePoint) != Character.FORMAT;
  }

  /** Whether it has the form of the ids that records made in Odoo get: {@code odoo-17}. */
  public boolean isGivenByTheBridge() {
    return BORN_IN_ODOO.matcher(value).matches();
  }

  private static boolean isUnprintable(int codePoint) {
    // Half of a surrogate pair is no character: a database would keep another one.
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
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
