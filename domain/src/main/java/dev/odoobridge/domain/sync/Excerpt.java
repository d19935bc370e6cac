package dev.odoobridge.domain.sync;

/** As much of a value as logs and journals keep. */
public final class Excerpt {
  /** The longest text kept of a value, in characters. */
  public static final int LONGEST = 4000;

  private Excerpt() {}

  /** The text, or its beginning and an ellipsis. */
  public static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
