package dev.odoobridge.domain.record;

import java.time.Instant;

/**
 * A field that is compared and not synced, in which host and Odoo differ.
 *
 * @param host what the host says, for people
 * @param odoo what Odoo says, for people
 * @param noticedAt when both were compared last
 */
public record Difference(String field, String host, String odoo, Instant noticedAt) {
  public Difference {
    if (field.isBlank()) {
      throw new IllegalArgumentException("field: is blank");
    }
  }
}
