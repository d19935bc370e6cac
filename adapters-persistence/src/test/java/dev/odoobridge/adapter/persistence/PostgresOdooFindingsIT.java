package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.OdooFindingsContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresOdooFindingsIT implements OdooFindingsContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
