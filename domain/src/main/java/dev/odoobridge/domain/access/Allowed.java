package dev.odoobridge.domain.access;

import java.util.Set;

/**
 * Which of some things are allowed: all of them, or those named and no other.
 *
 * @param all whether nothing is narrowed; then no names are given
 * @param names the only ones; an empty set allows none
 */
public record Allowed<T>(boolean all, Set<T> names) {
  public Allowed {
    names = Set.copyOf(names);
    if (all && !names.isEmpty()) {
      throw new IllegalArgumentException("names: must be empty when all are allowed");
    }
  }

  /** Whatever it is. */
  public static <T> Allowed<T> everything() {
    return new Allowed<>(true, Set.of());
  }

  /** These and no other. */
  public static <T> Allowed<T> only(Set<T> names) {
    return new Allowed<>(false, names);
  }

  public boolean allows(T thing) {
    return all || names.contains(thing);
  }
}
