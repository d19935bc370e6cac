package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/**
 * An item and its place in the run.
 *
 * @param number counted from 1
 */
public record NumberedItem(long number, RunItem item) {
  public static final Sorting<NumberedItem> SORTING =
      Sorting.by(SortKey.number("number", NumberedItem::number));
}
