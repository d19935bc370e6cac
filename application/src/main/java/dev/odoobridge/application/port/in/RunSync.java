package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;

/** Starts syncs. One run of an integration goes at a time, on whichever instance. */
public interface RunSync {

  /** Starts a run in the background and answers at once. */
  Result start(Caller caller, IntegrationId integration, SyncRequest request);

  /** What came of it. */
  sealed interface Result {

    /** The run has begun; {@link ReadRuns} follows it. */
    record Started(Run run) implements Result {}

    /** Another run of this integration is under way; nothing was started. */
    record AlreadyRunning(IntegrationId id) implements Result {}

    record Paused(IntegrationId id) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}

    /** The integration does not sync that entity. */
    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }
  }
}
