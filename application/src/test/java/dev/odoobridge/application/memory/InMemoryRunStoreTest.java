package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.RunStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryRunStoreTest implements RunStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
