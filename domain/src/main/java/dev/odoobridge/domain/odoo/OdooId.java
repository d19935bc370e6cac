package dev.odoobridge.domain.odoo;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/** The database id of an Odoo record. */
public record OdooId(long value) implements Comparable<OdooId> {
  /** Records of one model are listed in the order of their ids. */
  public static final Sorting<OdooId> SORTING = Sorting.by(SortKey.number("id", OdooId::value));

  public OdooId {
    if (value <= 0) {
      throw new IllegalArgumentException("value: must be positive, is " + value);
    }
  }

  @Override
  public int compareTo(OdooId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
