package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.VirtualFieldStoreContract;

final class InMemoryVirtualFieldStoreTest implements VirtualFieldStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
