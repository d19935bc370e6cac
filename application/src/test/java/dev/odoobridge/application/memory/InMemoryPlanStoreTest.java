package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.PlanStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryPlanStoreTest implements PlanStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
