package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One gate for each integration, however often its Odoo is opened. Thread-safe. */
public final class CallGates {
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<IntegrationId, CallGate> gates = new ConcurrentHashMap<>();

  /** Makes gates that wait by the sleeper. */
  public CallGates(InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  CallGate of(Integration integration) {
    var limits = integration.settings().limits();
    return gates.compute(
        integration.id(),
        (_, before) ->
            before != null && before.limits().equals(limits)
                ? before
                : new CallGate(limits, clock, sleeper));
  }
}
