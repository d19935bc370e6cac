package dev.odoobridge.domain.mapping;

import java.util.Locale;

/** Which way the values of a field or the records of an entity may travel. */
public enum Travel {
  BOTH,
  TO_ODOO,
  TO_HOST;

  public boolean reachesOdoo() {
    return this != TO_HOST;
  }

  public boolean reachesHost() {
    return this != TO_ODOO;
  }

  /** The word used in profiles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
