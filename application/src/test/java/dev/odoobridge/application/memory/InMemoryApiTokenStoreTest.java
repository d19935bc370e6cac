package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.ApiTokenStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryApiTokenStoreTest implements ApiTokenStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
