package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.ReadCacheContract;
import dev.odoobridge.application.port.out.ReadCache;

final class InMemoryReadCacheTest implements ReadCacheContract {
  @Override
  public ReadCache cache() {
    return new InMemoryReadCache();
  }
}
