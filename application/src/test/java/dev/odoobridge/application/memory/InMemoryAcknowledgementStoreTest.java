package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AcknowledgementStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryAcknowledgementStoreTest implements AcknowledgementStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
