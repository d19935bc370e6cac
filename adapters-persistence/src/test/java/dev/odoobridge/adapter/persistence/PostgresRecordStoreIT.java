package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.RecordStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresRecordStoreIT implements RecordStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
