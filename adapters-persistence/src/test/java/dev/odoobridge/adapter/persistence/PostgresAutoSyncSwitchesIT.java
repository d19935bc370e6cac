package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.AutoSyncSwitchesContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresAutoSyncSwitchesIT implements AutoSyncSwitchesContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
