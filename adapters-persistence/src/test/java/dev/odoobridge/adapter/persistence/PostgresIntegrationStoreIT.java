package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.IntegrationStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresIntegrationStoreIT implements IntegrationStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
