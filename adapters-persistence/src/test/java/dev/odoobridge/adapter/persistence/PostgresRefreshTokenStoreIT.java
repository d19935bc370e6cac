package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.RefreshTokenStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresRefreshTokenStoreIT implements RefreshTokenStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
