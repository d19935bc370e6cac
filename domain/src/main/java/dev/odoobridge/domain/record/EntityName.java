package dev.odoobridge.domain.record;

import java.util.regex.Pattern;

/** A kind of record in a mapping profile, such as {@code customer}. */
public record EntityName(String value) implements Comparable<EntityName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public EntityName {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "value: an entity name has 1 to 63 lower-case letters, digits and underscores: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(EntityName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
