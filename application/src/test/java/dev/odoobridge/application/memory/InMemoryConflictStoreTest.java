package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.ConflictStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryConflictStoreTest implements ConflictStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
