package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.FailureStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryFailureStoreTest implements FailureStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
