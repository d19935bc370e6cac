package dev.odoobridge.adapter.profiles;

import java.util.regex.Pattern;

/** What a host's field may be called in a profile; {@code +} joins two of them. */
final class HostName {
  static final String DESCRIPTION =
      "a host field (1 to 63 letters, digits, _ and -, a letter or _ first)";

  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");

  private HostName() {}

  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException when it is not well-formed
   */
  static String of(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("text: not a host field: " + text);
    }
    return text;
  }
}
