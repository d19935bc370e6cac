package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.CursorStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryCursorStoreTest implements CursorStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
