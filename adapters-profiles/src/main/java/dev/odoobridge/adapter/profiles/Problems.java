package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.ProfileProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one text, up to a bound. */
final class Problems {
  private static final int MAX = 100;
  private final List<ProfileProblem> found = new ArrayList<>();

  void add(Position position, String path, String message) {
    if (found.size() < MAX) {
      found.add(new ProfileProblem(position.line(), position.column(), path, message));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<ProfileProblem> inOrder() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(ProfileProblem::line).thenComparingInt(ProfileProblem::column))
        .toList();
  }
}
