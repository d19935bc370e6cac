package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.AuditLogContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresAuditLogIT implements AuditLogContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
