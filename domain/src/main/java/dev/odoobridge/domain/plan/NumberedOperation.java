package dev.odoobridge.domain.plan;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/**
 * An operation and its place in the plan.
 *
 * @param number counted from 1, with gaps
 */
public record NumberedOperation(long number, Operation operation) {
  public static final Sorting<NumberedOperation> SORTING =
      Sorting.by(SortKey.number("number", NumberedOperation::number));
}
