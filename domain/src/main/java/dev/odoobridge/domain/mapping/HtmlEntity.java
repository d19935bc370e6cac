package dev.odoobridge.domain.mapping;

import java.util.Map;

/** Characters that HTML writes by name or number. */
final class HtmlEntity {
  /** With its ampersand and semicolon. */
  static final int MAX_LENGTH = 11;

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlEntity() {}

  /**
   * What it stands for; itself when that is unknown or no character.
   *
   * @param name without ampersand and semicolon
   */
  static String meaning(String name) {
    var asWritten = "&" + name + ";";
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, asWritten);
    }
    var isHexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      var digits = name.substring(isHexadecimal ? 2 : 1);
      var character = Integer.parseInt(digits, isHexadecimal ? 16 : 10);
      return isShowable(character) ? Character.toString(character) : asWritten;
    } catch (NumberFormatException _) {
      return asWritten;
    }
  }

  /** Neither NUL, which PostgreSQL does not store, nor half of a surrogate pair. */
  private static boolean isShowable(int character) {
    return character > 0
        && Character.isValidCodePoint(character)
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }
}
