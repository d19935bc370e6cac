package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.RunStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresRunStoreIT implements RunStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
