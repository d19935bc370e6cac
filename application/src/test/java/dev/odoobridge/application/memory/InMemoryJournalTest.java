package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.JournalContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryJournalTest implements JournalContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
