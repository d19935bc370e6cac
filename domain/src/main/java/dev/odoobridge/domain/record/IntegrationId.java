package dev.odoobridge.domain.record;

import java.util.regex.Pattern;

/**
 * Names one integration in paths and commands: lower-case letters, digits, dashes; 1 to 63 long.
 */
public record IntegrationId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public IntegrationId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "value: an integration id has 1 to 63 lower-case letters, digits and dashes: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
