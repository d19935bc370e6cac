package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.IntegrationId;

/**
 * Keeps whether runs of an integration may start by themselves, for all instances and over
 * restarts. It goes with its integration. Thread-safe; takes part in {@link Transactions}.
 */
public interface BreakerStore {

  /** The state stored last; closed when there is none. */
  BreakerState find(IntegrationId integration);

  /** Stores the state; nothing when there is no such integration. */
  void save(IntegrationId integration, BreakerState state);
}
