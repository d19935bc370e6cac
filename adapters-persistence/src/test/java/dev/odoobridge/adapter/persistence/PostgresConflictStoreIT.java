package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.ConflictStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresConflictStoreIT implements ConflictStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
