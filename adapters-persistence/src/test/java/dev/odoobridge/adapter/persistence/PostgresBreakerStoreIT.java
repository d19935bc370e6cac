package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.BreakerStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresBreakerStoreIT implements BreakerStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
