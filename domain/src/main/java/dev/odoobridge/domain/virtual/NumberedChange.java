package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.util.List;

/** A change and its place in the history. */
public record NumberedChange(long number, VirtualChange change) {
  /** Changes are listed from the newest to the oldest. */
  public static final Sorting<NumberedChange> SORTING =
      Sorting.newestFirst(
          SortKey.number("number", NumberedChange::number),
          List.of(SortKey.text("field", entry -> entry.change().field().value())));
}
