package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.IntegrationStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryIntegrationStoreTest implements IntegrationStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
