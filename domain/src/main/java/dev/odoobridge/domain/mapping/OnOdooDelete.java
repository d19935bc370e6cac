package dev.odoobridge.domain.mapping;

import java.util.Locale;

/** What a host record becomes when Odoo no longer has its record. */
public enum OnOdooDelete {
  /** It is deleted here too; the host learns it from the change feed. */
  DELETE,
  /** It stays, and waits for a person to decide. */
  KEEP;

  /** What is meant when a profile says nothing: only a copy of Odoo's records follows them. */
  public static OnOdooDelete usual(Travel travel) {
    return travel == Travel.TO_HOST ? DELETE : KEEP;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
