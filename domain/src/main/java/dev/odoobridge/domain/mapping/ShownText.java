package dev.odoobridge.domain.mapping;

/**
 * The text a reader of HTML sees, collected piece by piece: blanks are folded into one, a line has
 * none at its ends, and there are no empty lines at either end.
 */
final class ShownText {
  private final StringBuilder text = new StringBuilder();
  private boolean blankIsDue;

  void character(char character) {
    if (isBlank(character)) {
      blank();
      return;
    }
    if (blankIsDue && !isAtStartOfLine()) {
      text.append(' ');
    }
    blankIsDue = false;
    text.append(character);
  }

  void blank() {
    blankIsDue = true;
  }

  void lineBreak() {
    blankIsDue = false;
    text.append('\n');
  }

  /** A block begins or ends: what follows stands in a line of its own. */
  void block() {
    if (!isAtStartOfLine()) {
      lineBreak();
    }
  }

  private boolean isAtStartOfLine() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  private static boolean isBlank(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\r', '\f', '\u00a0' -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    var start = 0;
    var end = text.length();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start, end);
  }
}
