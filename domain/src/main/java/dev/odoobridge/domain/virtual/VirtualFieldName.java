package dev.odoobridge.domain.virtual;

import java.util.regex.Pattern;

/** Names a virtual field: a lower-case letter, then letters, digits, underscores; 1 to 63 long. */
public record VirtualFieldName(String value) implements Comparable<VirtualFieldName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public VirtualFieldName {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: not a name of a virtual field: " + value);
    }
  }

  /** {@code id} names the record itself, so no field. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && !value.equals("id");
  }

  @Override
  public int compareTo(VirtualFieldName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
