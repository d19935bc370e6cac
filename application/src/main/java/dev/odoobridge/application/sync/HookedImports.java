package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.port.in.RingHook;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Imports what a hook in Odoo points at: the first ring at once, those that come meanwhile with one
 * more import, at most two a second. What is waiting is kept in memory alone: a ring that is lost
 * is made up for by the next import of any kind. Rings come from many threads, ticks from one.
 */
public final class HookedImports implements RingHook {
  /** In whose name it starts runs. */
  public static final Caller CALLER = new Caller("odoo-hook", Role.HOST);

  private static final Duration APART = Duration.ofMillis(500);

  private final Hooks hooks;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RunSync runSync;
  private final Breakers breakers;
  private final InstantSource clock;
  private final Map<IntegrationId, Set<ModelName>> waiting = new ConcurrentHashMap<>();
  private final Map<IntegrationId, Instant> last = new HashMap<>();

  public HookedImports(
      Hooks hooks,
      IntegrationStore integrations,
      ProfileSource profiles,
      RunSync runSync,
      Breakers breakers,
      InstantSource clock) {
    this.hooks = hooks;
    this.integrations = integrations;
    this.profiles = profiles;
    this.runSync = runSync;
    this.breakers = breakers;
    this.clock = clock;
  }

  @Override
  public Result ring(String secret) {
    var owned = hooks.find(secret);
    if (owned.isEmpty()) {
      return Result.UNKNOWN;
    }
    hooks.rang(owned.get());
    waiting.merge(
        owned.get().integration(), Set.of(owned.get().hook().wakes()), HookedImports::both);
    return Result.RUNG;
  }

  private static Set<ModelName> both(Set<ModelName> some, Set<ModelName> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  /** Starts the imports that are due. */
  public void tick() {
    for (var id : List.copyOf(waiting.keySet())) {
      var rested =
          Optional.ofNullable(last.get(id))
              .filter(at -> clock.instant().isBefore(at.plus(APART)))
              .isEmpty();
      if (rested && breakers.letsStart(id)) {
        Optional.ofNullable(waiting.remove(id)).ifPresent(models -> start(id, models));
      }
    }
  }

  private void start(IntegrationId id, Set<ModelName> models) {
    var entities = integrations.find(id).map(it -> entities(it, models)).orElse(List.of());
    if (entities.isEmpty()) {
      return;
    }
    var request = new SyncRequest(entities, Direction.IMPORT, false, false, Optional.empty());
    switch (runSync.start(CALLER, id, request)) {
      case RunSync.Result.Started _ -> last.put(id, clock.instant());
      case RunSync.Result.AlreadyRunning _ -> waiting.merge(id, models, HookedImports::both);
      case RunSync.Result.Paused _,
          RunSync.Result.NoSuchIntegration _,
          RunSync.Result.NoSuchEntity _ -> {}
    }
  }

  private List<EntityName> entities(Integration integration, Set<ModelName> models) {
    var chosen = integration.settings().entities();
    return profiles.of(integration).entities().stream()
        .filter(mapping -> models.contains(mapping.model()))
        .map(EntityMapping::name)
        .filter(name -> chosen.isEmpty() || chosen.contains(name))
        .toList();
  }
}
