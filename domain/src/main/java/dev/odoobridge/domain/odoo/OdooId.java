package dev.odoobridge.domain.odoo;

/** The database id of an Odoo record. */
public record OdooId(long value) implements Comparable<OdooId> {
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
