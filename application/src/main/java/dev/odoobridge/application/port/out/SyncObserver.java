package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import java.time.Duration;
import java.util.Optional;

/**
 * Is told what happens, to count it. Called on the way of the work: implementations are quick,
 * never throw, and keep nothing of a record. Thread-safe.
 */
public interface SyncObserver {

  /** A run's end was stored. Told once for each run, by the process that ended it. */
  void runEnded(Run run);

  /**
   * An Odoo was opened: its version asked for, a transport chosen, signed in.
   *
   * @param failure the failure's code, when that failed
   */
  void odooOpened(Optional<String> failure, Duration took);

  /**
   * A call to an open Odoo came to its end.
   *
   * @param failure the failure's code, when the call failed
   */
  void callMade(ModelName model, String method, Optional<String> failure, Duration took);

  /** A batch of records was written to Odoo, in however many calls. */
  void batchSent(IntegrationId integration, EntityName entity, int records);

  /** Changes are tried again that were tried before and failed. */
  void changesRetried(IntegrationId integration, EntityName entity, int changes);

  /** Somebody was answered records of a model, and where the answer came from. */
  void recordsRead(IntegrationId integration, Provenance.Source source);
}
