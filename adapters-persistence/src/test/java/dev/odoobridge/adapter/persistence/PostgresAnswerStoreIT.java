package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.AnswerStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresAnswerStoreIT implements AnswerStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
