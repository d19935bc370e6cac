package dev.odoobridge.domain.audit;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/**
 * A finding and its place in the audit.
 *
 * @param number counted from 1
 */
public record NumberedFinding(long number, Finding finding) {
  public static final Sorting<NumberedFinding> SORTING =
      Sorting.by(SortKey.number("number", NumberedFinding::number));
}
