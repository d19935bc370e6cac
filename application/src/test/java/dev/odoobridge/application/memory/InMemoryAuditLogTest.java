package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AuditLogContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryAuditLogTest implements AuditLogContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
