package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.ChangeFeedContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresChangeFeedIT implements ChangeFeedContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
