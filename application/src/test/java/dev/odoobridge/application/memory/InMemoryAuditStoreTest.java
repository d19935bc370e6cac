package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AuditStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryAuditStoreTest implements AuditStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
