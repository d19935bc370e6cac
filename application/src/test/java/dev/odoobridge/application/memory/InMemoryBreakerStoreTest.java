package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.BreakerStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryBreakerStoreTest implements BreakerStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
