package dev.odoobridge.domain.direct;

import java.time.Instant;
import java.util.Locale;

/**
 * Where an answer comes from.
 *
 * @param asOf when Odoo was as the answer says, at least
 * @param fallback whether Odoo was to be asked and was away
 */
public record Provenance(Source source, Instant asOf, boolean fallback) {

  /** As it was meant to be answered. */
  public Provenance(Source source, Instant asOf) {
    this(source, asOf, false);
  }

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
