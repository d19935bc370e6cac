package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.LicenseStoreContract;
import dev.odoobridge.application.contract.Stores;

final class InMemoryLicenseStoreTest implements LicenseStoreContract {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  @Override
  public Stores stores() {
    return stores;
  }
}
