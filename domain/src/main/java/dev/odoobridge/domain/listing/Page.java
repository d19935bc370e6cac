package dev.odoobridge.domain.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total how long the whole list is
 * @param next behind which the next page begins; empty on the last one
 */
public record Page<T>(List<T> items, long total, Optional<Mark> next) {
  public Page {
    items = List.copyOf(items);
  }

  /** The page with each item turned into another. */
  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(items.stream().map(each).toList(), total, next);
  }
}
