package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.DifferenceStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryDifferenceStoreTest implements DifferenceStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
