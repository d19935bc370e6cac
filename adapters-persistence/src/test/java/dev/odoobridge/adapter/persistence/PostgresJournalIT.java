package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.JournalContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresJournalIT implements JournalContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
