package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.PlanStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresPlanStoreIT implements PlanStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
