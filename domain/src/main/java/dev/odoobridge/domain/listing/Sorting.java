package dev.odoobridge.domain.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a list can be ordered by. It is ordered by its standard key when nothing else is asked for.
 *
 * @param id the key of which each item has a value of its own
 * @param others further keys
 * @param standard one of them all
 * @param descending whether the standard order begins with the largest
 */
public record Sorting<T>(
    SortKey<T> id, List<SortKey<T>> others, SortKey<T> standard, boolean descending) {
  public Sorting {
    others = List.copyOf(others);
  }

  /** By the id, the smallest first, or by one of the others. */
  public static <T> Sorting<T> by(SortKey<T> id, List<SortKey<T>> others) {
    return new Sorting<>(id, others, id, false);
  }

  /** By the id alone. */
  public static <T> Sorting<T> by(SortKey<T> id) {
    return by(id, List.of());
  }

  /** By the id, the largest first: for ids that grow with time, the newest. */
  public static <T> Sorting<T> newestFirst(SortKey<T> id, List<SortKey<T>> others) {
    return new Sorting<>(id, others, id, true);
  }

  /** By the id alone, the newest first. */
  public static <T> Sorting<T> newestFirst(SortKey<T> id) {
    return newestFirst(id, List.of());
  }

  /** All keys, the id first. */
  public List<SortKey<T>> keys() {
    return Stream.concat(Stream.of(id), others.stream()).toList();
  }

  public Optional<SortKey<T>> key(String name) {
    return keys().stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** The beginning of the list in its standard order. */
  public Slice<T> first(int limit) {
    return new Slice<>(id, standard, descending, Optional.empty(), limit);
  }
}
