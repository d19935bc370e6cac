package dev.odoobridge.domain.audit;

import dev.odoobridge.domain.sync.Excerpt;

/**
 * What each side says of one field, in words for people.
 *
 * @param field the host's name of it, or Odoo's
 */
public record Disagreement(String field, String host, String odoo) {
  public Disagreement {
    host = Excerpt.of(host);
    odoo = Excerpt.of(odoo);
  }
}
