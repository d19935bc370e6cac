package dev.odoobridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.listing.Mark;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Slices for tests, and what holds for every list that is read in slices. */
public final class Slices {
  private static final int MANY = 100_000;

  private Slices() {}

  /** The whole list in its standard order. */
  public static <T> Slice<T> all(Sorting<T> sorting) {
    return sorting.first(MANY);
  }

  /** What follows the item in the standard order. */
  public static <T> Slice<T> after(Sorting<T> sorting, T item, int limit) {
    return sorting.first(limit).behind(item);
  }

  /**
   * Walks the list page by page, in each order it has and in both directions: each item comes once,
   * in its place.
   *
   * @param list reads a slice of a list of three items or more
   */
  public static <T> void check(Sorting<T> sorting, Function<Slice<T>, List<T>> list) {
    var all = list.apply(all(sorting));
    assertTrue(all.size() > 2, () -> "too few to see anything: " + all);
    for (var key : sorting.keys()) {
      for (var descending : List.of(true, false)) {
        var whole = slice(sorting, key, descending, Optional.empty(), MANY);
        assertEquals(whole.of(all), list.apply(whole), () -> key.name() + " " + descending);
        assertEquals(whole.of(all), walked(sorting, key, descending, list), key::name);
      }
    }
  }

  private static <T> List<T> walked(
      Sorting<T> sorting, SortKey<T> key, boolean descending, Function<Slice<T>, List<T>> list) {
    var walked = new ArrayList<T>();
    var after = Optional.<Mark>empty();
    do {
      var slice = slice(sorting, key, descending, after, 2);
      var page = list.apply(slice);
      walked.addAll(page);
      after = page.isEmpty() ? Optional.empty() : Optional.of(slice.mark(page.getLast()));
    } while (after.isPresent() && walked.size() < MANY);
    return walked;
  }

  private static <T> Slice<T> slice(
      Sorting<T> sorting, SortKey<T> key, boolean descending, Optional<Mark> after, int limit) {
    return new Slice<>(sorting.id(), key, descending, after, limit);
  }
}
