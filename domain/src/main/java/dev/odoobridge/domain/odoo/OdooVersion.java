package dev.odoobridge.domain.odoo;

/**
 * The version of an Odoo server.
 *
 * @param major the yearly number, 14 to 20; for {@code saas~19.1} it is 19
 * @param full what the server calls itself, for people
 */
public record OdooVersion(int major, String full) {
  public OdooVersion {
    if (major < 1) {
      throw new IllegalArgumentException("major: must be positive, is " + major);
    }
  }

  /**
   * Reads {@code 19.0}, {@code 14.0-20231205}, {@code saas~19.1} and the like.
   *
   * @throws IllegalArgumentException when the text starts with no version number
   */
  public static OdooVersion parse(String text) {
    var start = text.startsWith("saas~") || text.startsWith("saas-") ? 5 : 0;
    var end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      throw new IllegalArgumentException("text: not an Odoo version: " + text);
    }
    return new OdooVersion(Integer.parseInt(text.substring(start, end)), text);
  }

  @Override
  public String toString() {
    return full;
  }
}
