package dev.odoobridge.application.sync;

import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.RunItem;
import java.util.Optional;

/**
 * What one Odoo record makes of its host record.
 *
 * @param record to be stored; empty when nothing changes
 * @param item for the log; empty when there is nothing to say
 * @param merged by which the record came about
 * @param isBorn the host did not have the record
 */
record Absorbed(
    OdooRecord odoo,
    Optional<HostRecord> record,
    Optional<RunItem> item,
    Optional<Merged> merged,
    boolean isBorn) {
  boolean matters() {
    return record.isPresent() || item.isPresent();
  }

  static Absorbed nothing(OdooRecord odoo) {
    return new Absorbed(odoo, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
