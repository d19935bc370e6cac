package dev.odoobridge.domain.journal;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.util.List;

/**
 * A conflict under the number it is known by.
 *
 * @param number later ones have higher numbers
 */
public record NumberedConflict(long number, OpenConflict conflict) {
  /** Conflicts are listed in the order in which they were first seen. */
  public static final Sorting<NumberedConflict> SORTING =
      Sorting.by(
          SortKey.number("number", NumberedConflict::number),
          List.of(SortKey.moment("since", it -> it.conflict().since())));
}
