package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.DocumentStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresDocumentStoreIT implements DocumentStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
