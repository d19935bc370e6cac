package dev.odoobridge.application.memory;

import java.util.Comparator;

/**
 * Orders texts by their code points, which is the order of their UTF-8 bytes and so PostgreSQL's
 * {@code COLLATE "C"}. {@link String#compareTo} differs: it puts a surrogate pair before U+E000.
 */
final class CodePointOrder implements Comparator<String> {
  static final CodePointOrder INSTANCE = new CodePointOrder();

  @Override
  public int compare(String left, String right) {
    var length = Math.min(left.length(), right.length());
    for (var index = 0; index < length; index++) {
      var one = left.charAt(index);
      var other = right.charAt(index);
      if (one != other) {
        return rank(one) - rank(other);
      }
    }
    return left.length() - right.length();
  }

  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
