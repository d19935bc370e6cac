package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.RetryPolicy;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Is told how work with each integration's Odoo went, and says whether runs may start by
 * themselves. Thread-safe.
 */
public final class Breakers {
  private final BreakerStore store;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Keeps breakers in that store.
   *
   * @param random thread-safe; draws by how much pauses are shortened
   */
  public Breakers(BreakerStore store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  public BreakerState of(IntegrationId integration) {
    return store.find(integration);
  }

  /** Whether a run of the integration may start by itself now. */
  public boolean letsStart(IntegrationId integration) {
    return of(integration).letsStart(clock.instant());
  }

  /** Odoo let us in and did what it was asked, or somebody changed the way to it: all is well. */
  public void close(IntegrationId integration) {
    store.save(integration, BreakerState.CLOSED);
  }

  /** Odoo could not be worked with. */
  public void failed(IntegrationId integration, OdooFailure failure) {
    failed(integration, setback(failure));
  }

  /** The bridge itself failed. */
  public void failed(IntegrationId integration, String code, String message) {
    failed(integration, new Setback.Passing(reason(code, message), Optional.empty()));
  }

  private void failed(IntegrationId integration, Setback setback) {
    var before = store.find(integration);
    store.save(integration, RetryPolicy.STANDARD.after(before, setback, random.nextDouble()));
  }

  private Setback setback(OdooFailure failure) {
    var reason = reason(failure.code(), failure.explanation());
    return switch (failure) {
      case OdooFailure.Unavailable away -> new Setback.Passing(reason, away.retryAfter());
      case OdooFailure.Misconfigured wrong
          when wrong.reason() == OdooFailure.Misconfigured.Cause.CREDENTIALS ->
          new Setback.WrongCredentials(reason);
      case OdooFailure.Misconfigured _,
          OdooFailure.Uncertain _,
          OdooFailure.Refused _,
          OdooFailure.Incomprehensible _ ->
          new Setback.Passing(reason, Optional.<Duration>empty());
    };
  }

  private Setback.Reason reason(String code, String message) {
    return new Setback.Reason(code, message, clock.instant());
  }
}
