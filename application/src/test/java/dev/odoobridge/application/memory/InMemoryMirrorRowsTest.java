package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.MirrorRowsContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryMirrorRowsTest implements MirrorRowsContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
