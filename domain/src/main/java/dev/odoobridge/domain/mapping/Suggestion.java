package dev.odoobridge.domain.mapping;

import java.util.Collection;

/** Finds the name somebody probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** "; did you mean x?" when a known name is near, else nothing. */
  public static String sentence(String given, Collection<String> known) {
    var best = "";
    var bestDistance = Math.max(2, given.length() / 3) + 1;
    for (var name : known) {
      var distance = distance(given, name);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? "" : "; did you mean " + best + "?";
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[other.length() + 1];
      current[0] = row;
      for (var column = 1; column <= other.length(); column++) {
        var cost = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
