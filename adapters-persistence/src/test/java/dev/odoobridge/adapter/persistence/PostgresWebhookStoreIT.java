package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.WebhookStoreContract;

final class PostgresWebhookStoreIT implements WebhookStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
