package dev.odoobridge.domain.direct;

import java.time.Instant;
import java.util.Locale;

/**
 * Where an answer comes from.
 *
 * @param asOf when Odoo was as the answer says, at least
 */
public record Provenance(Source source, Instant asOf) {

  /** Who answered. */
  public enum Source {
    ODOO,
    /** An earlier answer of Odoo's. */
    CACHE,
    /** What the syncs keep here of Odoo's records. */
    COPY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
