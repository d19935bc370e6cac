package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.TransactionsContract;

final class JdbcTransactionsIT implements TransactionsContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
