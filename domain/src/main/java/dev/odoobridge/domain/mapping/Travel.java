package dev.odoobridge.domain.mapping;

import java.util.Locale;

/** Which way the values of a field or the records of an entity may travel. */
public enum Travel {
  BOTH,
  TO_ODOO,
  TO_HOST,
  /** Not at all: both sides keep their own, and where they differ that is said. */
  COMPARE;

  public boolean reachesOdoo() {
    return this == BOTH || this == TO_ODOO;
  }

  public boolean reachesHost() {
    return this == BOTH || this == TO_HOST;
  }

  /** The word used in profiles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
