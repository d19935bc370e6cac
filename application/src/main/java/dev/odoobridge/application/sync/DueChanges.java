package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which changes of the host are to go to Odoo by themselves. */
public final class DueChanges {
  private final RecordStore records;
  private final ProfileSource profiles;
  private final AutoSyncSwitches switches;

  public DueChanges(RecordStore records, ProfileSource profiles, AutoSyncSwitches switches) {
    this.records = records;
    this.profiles = profiles;
    this.switches = switches;
  }

  /** The integrations that have a change which is due at that time, whatever is switched off. */
  List<IntegrationId> integrations(Instant now) {
    return records.integrationsWithDueChanges(now);
  }

  /** The run that sends what is due; empty when all of it is of entities that are switched off. */
  Optional<SyncRequest> request(Integration integration, Instant now) {
    var everything = SyncRequest.of(Direction.EXPORT);
    var off = switches.off(integration.id());
    if (off.isEmpty()) {
      return Optional.of(everything);
    }
    var chosen = integration.settings().entities();
    var due =
        profiles.of(integration).entityNames().stream()
            .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
            .filter(entity -> !off.contains(entity) && isDue(integration, entity, now))
            .toList();
    return due.isEmpty() ? Optional.empty() : Optional.of(everything.of(due));
  }

  private boolean isDue(Integration integration, EntityName entity, Instant now) {
    var first = records.pending(integration.id(), entity, Optional.of(now), Optional.empty(), 1);
    return !first.isEmpty();
  }
}
