package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/**
 * Measures the writes to each Odoo and remembers the pace that it bears, for each entity, as long
 * as the process lives. Thread-safe.
 */
public final class Pacer {
  private final InstantSource clock;
  private final SyncObserver observer;
  private final Map<Work, Pace> paces = new ConcurrentHashMap<>();

  /**
   * Knows no Odoo yet.
   *
   * @param observer is told of each batch
   */
  public Pacer(InstantSource clock, SyncObserver observer) {
    this.clock = clock;
    this.observer = observer;
  }

  /** How fast the entity goes to the integration's Odoo now. */
  public Pace of(Integration integration, EntityName entity) {
    var bounds = bounds(integration);
    return paces
        .getOrDefault(new Work(integration.id(), entity), Pace.start(bounds))
        .within(bounds);
  }

  /** The paces that were found for an integration. */
  public Map<EntityName, Pace> found(IntegrationId integration) {
    var found = new TreeMap<EntityName, Pace>();
    paces.forEach(
        (work, pace) -> {
          if (work.integration().equals(integration)) {
            found.put(work.entity(), pace);
          }
        });
    return found;
  }

  /**
   * Makes calls and measures them. What they throw goes on to the caller.
   *
   * @param again how many of the records were tried before and failed
   * @param calls writes records and tells how many they were
   */
  public void during(Integration integration, EntityName entity, int again, IntSupplier calls) {
    if (again > 0) {
      observer.changesRetried(integration.id(), entity, again);
    }
    var begun = clock.instant();
    var bounds = bounds(integration);
    try {
      var done = calls.getAsInt();
      var took = Duration.between(begun, clock.instant());
      if (done > 0) {
        observer.batchSent(integration.id(), entity, done);
      }
      if (done > 0 && !took.isNegative()) {
        change(integration, entity, pace -> pace.after(done, took, bounds));
      }
    } catch (OdooFailure.Unavailable | OdooFailure.Uncertain unanswered) {
      change(integration, entity, pace -> pace.failed(bounds));
      throw unanswered;
    }
  }

  private void change(Integration integration, EntityName entity, UnaryOperator<Pace> change) {
    paces.compute(
        new Work(integration.id(), entity),
        (_, before) -> change.apply(before == null ? Pace.start(bounds(integration)) : before));
  }

  private static Pace.Bounds bounds(Integration integration) {
    var limits = integration.settings().limits();
    return new Pace.Bounds(limits.parallel(), integration.settings().batchSize(), limits.time());
  }

  private record Work(IntegrationId integration, EntityName entity) {}
}
