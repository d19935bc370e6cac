package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.FailureStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresFailureStoreIT implements FailureStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
