package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.SealedTextsContract;
import dev.odoobridge.application.contract.Stores;

final class InMemorySealedTextsTest implements SealedTextsContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
