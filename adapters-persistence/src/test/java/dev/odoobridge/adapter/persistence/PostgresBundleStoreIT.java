package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.BundleStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresBundleStoreIT implements BundleStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
