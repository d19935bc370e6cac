package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AutoSyncSwitchesContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryAutoSyncSwitchesTest implements AutoSyncSwitchesContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
