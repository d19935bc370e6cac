package dev.odoobridge.domain.journal;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/**
 * A journal entry and its place.
 *
 * @param number later ones have higher numbers
 */
public record NumberedEntry(long number, JournalEntry entry) {
  /** Entries are listed from the newest to the oldest. */
  public static final Sorting<NumberedEntry> SORTING =
      Sorting.newestFirst(SortKey.number("number", NumberedEntry::number));
}
