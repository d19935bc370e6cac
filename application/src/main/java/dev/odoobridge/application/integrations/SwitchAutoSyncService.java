package dev.odoobridge.application.integrations;

import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the switches; {@code AutoSync} goes by them. Thread-safe. */
public final class SwitchAutoSyncService implements SwitchAutoSync {
  private static final Logger LOG = LoggerFactory.getLogger(SwitchAutoSyncService.class);
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RecordStore records;
  private final AutoSyncSwitches switches;
  private final InstantSource clock;

  public SwitchAutoSyncService(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      AutoSyncSwitches switches,
      InstantSource clock) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.records = records;
    this.switches = switches;
    this.clock = clock;
  }

  @Override
  public Optional<State> state(IntegrationId id) {
    return integrations.find(id).map(this::state);
  }

  private State state(Integration integration) {
    var off = switches.off(integration.id());
    var entities = new LinkedHashMap<EntityName, Entity>();
    for (var entity : synced(integration)) {
      var waiting = records.countPending(integration.id(), entity);
      entities.put(entity, new Entity(!off.contains(entity), waiting));
    }
    return new State(integration.settings().autoSync(), integration.paused(), entities);
  }

  private List<EntityName> synced(Integration integration) {
    var chosen = integration.settings().entities();
    return profiles.of(integration).entities().stream()
        .filter(mapping -> mapping.travel().reachesOdoo())
        .map(mapping -> mapping.name())
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .toList();
  }

  @Override
  public Result turn(Caller caller, IntegrationId id, Optional<EntityName> entity, boolean on) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var known = synced(integration.get());
    if (entity.filter(name -> !known.contains(name)).isPresent()) {
      return new Result.NoSuchEntity(entity.get(), known);
    }
    if (entity.isPresent()) {
      switches.turn(id, entity.get(), on);
    } else if (integration.get().settings().autoSync() != on) {
      integrations.replace(integration.get().autoSyncing(on, clock.instant()));
    }
    LOG.atInfo()
        .addKeyValue("integration", id)
        .addKeyValue("entity", entity.map(EntityName::value).orElse("all"))
        .addKeyValue("on", on)
        .addKeyValue("by", caller.name())
        .log("automatic sync switched");
    return integrations
        .find(id)
        .<Result>map(now -> new Result.Turned(state(now)))
        .orElse(new Result.NoSuchIntegration(id));
  }
}
