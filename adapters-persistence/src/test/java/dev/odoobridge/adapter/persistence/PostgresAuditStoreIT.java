package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.AuditStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresAuditStoreIT implements AuditStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
