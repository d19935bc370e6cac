package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.VirtualFieldStoreContract;

final class PostgresVirtualFieldStoreIT implements VirtualFieldStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
