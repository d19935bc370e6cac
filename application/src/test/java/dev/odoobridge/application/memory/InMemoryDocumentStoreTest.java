package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.DocumentStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryDocumentStoreTest implements DocumentStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
