package dev.odoobridge.adapter.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What PostgreSQL's texts cannot hold: a zero character, and half of a surrogate pair. */
final class StoredText {
  private StoredText() {}

  static boolean isStorable(String text) {
    for (var index = 0; index < text.length(); index++) {
      var unit = text.charAt(index);
      if (unit == 0) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        index++;
        if (index == text.length() || !Character.isSurrogatePair(unit, text.charAt(index))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A text for people: what cannot be stored is replaced. */
  static String readable(String text) {
    return isStorable(text)
        ? text
        : new String(
            text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Any text, exactly, in letters that can be stored. */
  static String encode(String text) {
    var bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  static String decode(String encoded) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).asCharBuffer().toString();
  }
}
