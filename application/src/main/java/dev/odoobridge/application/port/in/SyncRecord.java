package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;

/**
 * Syncs one record alone, by a run like any other. On its way to Odoo what it refers to goes first,
 * as far as it waits to be sent; what is parked is tried again.
 */
public interface SyncRecord {

  /** Starts a run in the background and answers at once. */
  Result start(Caller caller, IntegrationId integration, EntityName entity, HostId id, Wish wish);

  /**
   * What is to be done with it.
   *
   * @param dryRun shows what would be done and changes nothing on either side
   * @param force sends it though nothing of it waits
   * @param validate has an invoice posted in Odoo: the host's status becomes its word for that
   */
  record Wish(Direction direction, boolean dryRun, boolean force, boolean validate) {}

  /** What came of it. */
  sealed interface Result {

    /** The run has begun; {@link ReadRuns} follows it. */
    record Started(Run run) implements Result {}

    /** No run was started, for a reason that is none of the record's. */
    record Refused(RunSync.Result why) implements Result {}

    record NoSuchRecord(EntityName entity, HostId id) implements Result {}

    /** Nothing of this entity can be posted. */
    record CannotValidate(String reason) implements Result {}
  }
}
