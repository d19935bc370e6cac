package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.OdooFindingsContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryOdooFindingsTest implements OdooFindingsContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
