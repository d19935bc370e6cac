package dev.odoobridge.domain.value;

import java.util.Locale;

/** The type a mapping gives a field; it decides how a value is read and written on each side. */
public enum FieldType {
  TEXT,
  /** Plain text for the host, HTML in Odoo where Odoo's field is HTML. */
  HTML,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  DATE,
  DATETIME,
  /** Another record: a host id on the host side, a database id in Odoo. */
  REFERENCE;

  /** The word used in profiles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
