package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.DifferenceStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresDifferenceStoreIT implements DifferenceStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
