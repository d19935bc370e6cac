package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.MirrorViewsContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryMirrorViewsTest implements MirrorViewsContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
