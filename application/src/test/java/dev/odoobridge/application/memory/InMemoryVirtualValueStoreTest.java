package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.VirtualValueStoreContract;

final class InMemoryVirtualValueStoreTest implements VirtualValueStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
