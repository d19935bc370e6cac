package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.ApiTokenStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresApiTokenStoreIT implements ApiTokenStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
