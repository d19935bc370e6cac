package dev.odoobridge.domain.listing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of an ordered list.
 *
 * @param id the key of which each item has a value of its own
 * @param by what the list is ordered by; items that are equal in it are ordered by {@code id}, in
 *     the same direction
 * @param descending whether the largest comes first
 * @param after begins behind this place; at the beginning when absent
 * @param limit how many items at most, from 1
 */
public record Slice<T>(
    SortKey<T> id, SortKey<T> by, boolean descending, Optional<Mark> after, int limit) {
  public Slice {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: must be 1 or more, is " + limit);
    }
  }

  public Mark mark(T item) {
    return new Mark(by.of().apply(item), id.of().apply(item));
  }

  /** As much of the list, from behind that item on. */
  public Slice<T> behind(T item) {
    return new Slice<>(id, by, descending, Optional.of(mark(item)), limit);
  }

  /** The slice with one item more, which tells whether there is another behind it. */
  public Slice<T> andOneMore() {
    return new Slice<>(id, by, descending, after, limit + 1);
  }

  /** The slice, taken from a list of all items in whatever order. */
  public List<T> of(Collection<T> all) {
    return all.stream()
        .sorted(Comparator.comparing(this::mark, order()))
        .filter(item -> after.isEmpty() || order().compare(mark(item), after.get()) > 0)
        .limit(limit)
        .toList();
  }

  /**
   * The page that this slice asked for.
   *
   * @param found what there was for the slice {@link #andOneMore}
   * @param total how long the whole list is
   */
  public Page<T> page(List<T> found, long total) {
    var items = found.subList(0, Math.min(found.size(), limit));
    var next = found.size() > limit ? Optional.of(mark(items.getLast())) : Optional.<Mark>empty();
    return new Page<>(items, total, next);
  }

  /** The page, taken from a list of all items in whatever order. */
  public Page<T> pageOf(Collection<T> all) {
    return page(andOneMore().of(all), all.size());
  }

  private Comparator<Mark> order() {
    var order = Comparator.comparing(Mark::value).thenComparing(Mark::id);
    return descending ? order.reversed() : order;
  }
}
