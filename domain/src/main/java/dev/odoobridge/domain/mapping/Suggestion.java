package dev.odoobridge.domain.mapping;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what was meant by a misspelt word. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code "; did you mean X?"} for the known word that is near enough, else nothing. */
  public static String sentence(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= tolerance(word))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  private static int tolerance(String word) {
    return word.length() <= 2 ? 1 : Math.max(2, word.length() / 3);
  }

  /** How many letters to insert, drop, replace or swap with their neighbour. */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > tolerance(one)) {
      return Integer.MAX_VALUE;
    }
    var rows = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int step(int[][] rows, String one, String other, int i, int j) {
    var same = one.charAt(i - 1) == other.charAt(j - 1);
    var best =
        Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
