package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AnswerStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryAnswerStoreTest implements AnswerStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
