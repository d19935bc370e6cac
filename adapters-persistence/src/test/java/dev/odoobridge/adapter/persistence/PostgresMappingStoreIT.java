package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.MappingStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresMappingStoreIT implements MappingStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
