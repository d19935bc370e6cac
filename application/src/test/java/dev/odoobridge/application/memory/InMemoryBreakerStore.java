package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.IntegrationId;

/** Breakers in memory. */
public final class InMemoryBreakerStore implements BreakerStore {
  private final InMemoryDatabase database;

  public InMemoryBreakerStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public BreakerState find(IntegrationId integration) {
    return database.read(
        state -> state.breakers.getOrDefault(integration.value(), BreakerState.CLOSED));
  }

  @Override
  public void save(IntegrationId integration, BreakerState breaker) {
    database.write(
        state -> {
          if (state.integrations.containsKey(integration.value())) {
            state.breakers.put(integration.value(), StoredTime.cut(breaker));
          }
          return true;
        });
  }
}
