package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.MirrorRowsContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresMirrorRowsIT implements MirrorRowsContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
