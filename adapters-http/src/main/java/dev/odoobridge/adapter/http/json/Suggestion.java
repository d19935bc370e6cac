package dev.odoobridge.adapter.http.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name somebody meant. */
public final class Suggestion {
  private static final int LONGEST = 100;

  private Suggestion() {}

  /** A sentence such as {@code ; did you mean "limit"?}, or nothing when no name is near. */
  public static String of(String name, Collection<String> known) {
    return nearest(name, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    var reach = Math.max(1, name.length() / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= reach)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** How many letters to add, drop or change (Levenshtein). */
  private static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[other.length() + 1];
      current[0] = row;
      for (var column = 1; column <= other.length(); column++) {
        var changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        var step = Math.min(previous[column], current[column - 1]) + 1;
        current[column] = Math.min(step, previous[column - 1] + changed);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
