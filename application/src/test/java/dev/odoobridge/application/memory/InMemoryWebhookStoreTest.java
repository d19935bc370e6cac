package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.contract.WebhookStoreContract;

final class InMemoryWebhookStoreTest implements WebhookStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
