package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.RecordStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryRecordStoreTest implements RecordStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
