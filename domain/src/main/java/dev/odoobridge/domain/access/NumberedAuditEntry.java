package dev.odoobridge.domain.access;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/** An audit entry, as it was numbered when it was kept. */
public record NumberedAuditEntry(long number, AuditEntry entry) {
  /** Entries are listed from the newest to the oldest. */
  public static final Sorting<NumberedAuditEntry> SORTING =
      Sorting.newestFirst(SortKey.number("number", NumberedAuditEntry::number));
}
