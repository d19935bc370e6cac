package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.merge.Creation;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Outcome;
import java.util.Optional;

/** What an export is to do for one record. A dry run shows it, a run does it. */
sealed interface Planned {

  HostRecord record();

  /**
   * Odoo gets a new record.
   *
   * @param state the state it is to reach
   */
  record Create(HostRecord record, Creation creation, Optional<String> state) implements Planned {}

  /**
   * Odoo's record is changed; or nothing but the base is, when the merge asks for no change.
   *
   * @param known what is agreed on before it is sent
   */
  record Change(HostRecord record, OdooRecord before, Merged merged, Base known)
      implements Planned {}

  /** The host deleted the record. */
  record Delete(HostRecord record, Optional<OdooId> odooId, OnDelete how) implements Planned {}

  /** Nothing can be done for now; the change is parked. */
  record Stop(HostRecord record, Outcome outcome, String code, String message) implements Planned {}
}
