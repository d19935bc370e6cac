package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooProbe;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether each integration's Odoo answers, so that nobody who asks has to
 * wait for one that does not. What this process saw is kept in memory alone. Thread-safe.
 */
public final class Availability {
  private static final Logger LOG = LoggerFactory.getLogger(Availability.class);
  private final IntegrationStore integrations;
  private final OdooProbe probe;
  private final Executor executor;
  private final InstantSource clock;
  private final Map<IntegrationId, Seen> seen = new ConcurrentHashMap<>();
  private final Set<IntegrationId> looking = ConcurrentHashMap.newKeySet();

  /**
   * Knows nothing yet.
   *
   * @param executor looks at several at a time: one may be slow to not answer
   */
  public Availability(
      IntegrationStore integrations, OdooProbe probe, Executor executor, InstantSource clock) {
    this.integrations = integrations;
    this.probe = probe;
    this.executor = executor;
    this.clock = clock;
  }

  /** How it was last; empty before anybody looked, and after its address was changed. */
  public Optional<Reachability> of(Integration integration) {
    return Optional.ofNullable(seen.get(integration.id()))
        .filter(it -> it.integration().odoo().equals(integration.odoo()))
        .map(Seen::reachability);
  }

  /** Whether it did not answer last time; one that nobody looked at yet is not away. */
  public boolean isAway(IntegrationId id) {
    return integrations.find(id).filter(this::isAway).isPresent();
  }

  /** The same of one that is in hand. */
  public boolean isAway(Integration integration) {
    return of(integration).filter(it -> !it.available()).isPresent();
  }

  /** How each was when it was looked at last, by integration. */
  public Map<IntegrationId, Reachability> all() {
    return seen.values().stream()
        .collect(
            Collectors.toMap(
                it -> it.integration().id(),
                Seen::reachability,
                (one, _) -> one,
                () -> new TreeMap<>(Comparator.comparing(IntegrationId::value))));
  }

  /** Starts to look at all of them, but for those that are still being looked at. */
  public void look() {
    var all = integrations.list();
    seen.keySet().retainAll(all.stream().map(Integration::id).collect(Collectors.toSet()));
    for (var integration : all) {
      if (looking.add(integration.id())) {
        executor.execute(() -> look(integration));
      }
    }
  }

  private void look(Integration integration) {
    try {
      var before = of(integration);
      var now = ask(integration, before);
      seen.put(integration.id(), new Seen(integration, now));
      if (before.map(Reachability::available).filter(it -> it == now.available()).isEmpty()) {
        LOG.atInfo()
            .addKeyValue("integration", integration.id())
            .addKeyValue("available", now.available())
            .log("odoo looked at");
      }
    } finally {
      looking.remove(integration.id());
    }
  }

  private Reachability ask(Integration integration, Optional<Reachability> before) {
    try {
      probe.ask(integration.odoo());
      return Reachability.answered(before, clock.instant());
    } catch (OdooFailure failure) {
      var trouble = new Reachability.Trouble(failure.code(), failure.explanation());
      return Reachability.silent(before, trouble, clock.instant());
    }
  }

  private record Seen(Integration integration, Reachability reachability) {}
}
