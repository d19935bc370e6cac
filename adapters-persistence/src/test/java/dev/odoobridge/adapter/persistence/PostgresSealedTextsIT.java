package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.SealedTextsContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresSealedTextsIT implements SealedTextsContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
