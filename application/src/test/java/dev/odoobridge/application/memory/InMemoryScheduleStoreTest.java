package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.ScheduleStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryScheduleStoreTest implements ScheduleStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
