package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.VirtualValueStoreContract;

final class PostgresVirtualValueStoreIT implements VirtualValueStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
