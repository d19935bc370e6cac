package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.UserStoreContract;

final class PostgresUserStoreIT implements UserStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
