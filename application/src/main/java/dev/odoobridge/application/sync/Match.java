package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.OdooId;

/** What was found in Odoo for an unlinked host record. */
sealed interface Match {
  String CODE = "ambiguous-match";

  /**
   * One record, and only this host record claims it.
   *
   * @param agreed what both sides agree on about it
   */
  record Found(OdooId odooId, Base agreed) implements Match {}

  /** Several records, or one that others claim too: a person has to tell. */
  record Ambiguous(String message) implements Match {}
}
