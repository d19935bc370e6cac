package dev.odoobridge.application.sync;

import dev.odoobridge.domain.sync.Run;
import java.util.Optional;

/** What a run does once its Odoo is open and its mapping was held against it. */
interface SessionWork {

  /**
   * Does it.
   *
   * @return why the run failed, when it did for a reason of its own
   */
  Optional<Run.RunError> in(SyncSession session);
}
