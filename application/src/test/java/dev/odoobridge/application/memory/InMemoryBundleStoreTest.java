package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.BundleStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryBundleStoreTest implements BundleStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
