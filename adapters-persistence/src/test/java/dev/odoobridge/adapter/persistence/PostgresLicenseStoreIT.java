package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.contract.LicenseStoreContract;
import dev.odoobridge.application.contract.Stores;

final class PostgresLicenseStoreIT implements LicenseStoreContract {
  private final Stores stores = PostgresStores.empty();

  @Override
  public Stores stores() {
    return stores;
  }
}
