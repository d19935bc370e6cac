package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.status.StatusTable;

/**
 * The host field that shows a document's state. Odoo's side of it moves by transitions, never by a
 * written value.
 *
 * @param payments what the host may do about payments, where the document has any
 */
public record StatusMapping(String host, StatusTable table, Travel travel, Payments payments) {

  /** A status of a host that leaves payments to Odoo. */
  public StatusMapping(String host, StatusTable table, Travel travel) {
    this(host, table, travel, Payments.READ_ONLY);
  }
}
