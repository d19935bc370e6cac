package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.CursorStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresCursorStoreIT implements CursorStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
