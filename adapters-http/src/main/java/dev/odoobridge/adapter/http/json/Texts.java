package dev.odoobridge.adapter.http.json;

/** What a text may hold: PostgreSQL stores neither U+0000 nor half a surrogate pair. */
public final class Texts {
  private Texts() {}

  public static boolean isStorable(String text) {
    for (var index = 0; index < text.length(); index++) {
      var unit = text.charAt(index);
      if (unit == 0 || Character.isLowSurrogate(unit)) {
        return false;
      }
      if (Character.isHighSurrogate(unit)) {
        index++;
        if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The text without the mark some editors put before one in UTF-8. */
  public static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
