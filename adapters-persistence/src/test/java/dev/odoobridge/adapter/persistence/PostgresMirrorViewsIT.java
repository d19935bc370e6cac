package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.MirrorViewsContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresMirrorViewsIT implements MirrorViewsContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
