package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.MappingStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryMappingStoreTest implements MappingStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
