package dev.odoobridge.adapter.security;

import java.util.random.RandomGenerator;

/** Changes a text a little, in ways an attacker or a broken disk would. */
final class Tampering {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String CHARACTERS = ALPHABET + ".=+/ ";

  private Tampering() {}

  /** A text that differs from the given one. */
  static String change(String text, RandomGenerator random) {
    var changed = text;
    while (changed.equals(text)) {
      var at = random.nextInt(text.length());
      var character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      changed =
          switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + character + text.substring(at + 1);
            case 1 -> text.substring(0, at) + character + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at + 1);
            case 3 -> text.substring(0, at);
            default -> swapped(text, at, random.nextInt(text.length()));
          };
    }
    return changed;
  }

  /**
   * The same bytes in another text: the last character of base64url has bits that mean nothing when
   * the count of bytes is not a multiple of three.
   */
  static String spareBitFlipped(String base64Url) {
    var last = base64Url.length() - 1;
    var value = ALPHABET.indexOf(base64Url.charAt(last));
    return base64Url.substring(0, last) + ALPHABET.charAt(value ^ 1);
  }

  private static String swapped(String text, int one, int other) {
    var characters = text.toCharArray();
    characters[one] = text.charAt(other);
    characters[other] = text.charAt(one);
    return new String(characters);
  }
}
