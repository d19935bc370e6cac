package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.ChangeFeedContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryChangeFeedTest implements ChangeFeedContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
