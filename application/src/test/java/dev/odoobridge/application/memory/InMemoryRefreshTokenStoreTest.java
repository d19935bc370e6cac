package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.RefreshTokenStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryRefreshTokenStoreTest implements RefreshTokenStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
