package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.ScheduleStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresScheduleStoreIT implements ScheduleStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
