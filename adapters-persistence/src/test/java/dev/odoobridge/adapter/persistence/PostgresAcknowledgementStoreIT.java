package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.AcknowledgementStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresAcknowledgementStoreIT implements AcknowledgementStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
