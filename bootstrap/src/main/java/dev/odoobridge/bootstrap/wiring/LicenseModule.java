package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.LicenseUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresLicenseStore;
import dev.odoobridge.application.licenses.CompanyNames;
import dev.odoobridge.application.licenses.KeptLicenses;
import dev.odoobridge.application.licenses.LicenseCatalogues;
import dev.odoobridge.application.licenses.LicenseReading;
import dev.odoobridge.application.licenses.ManageLicensesService;
import dev.odoobridge.application.licenses.UseLicensesService;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import java.time.InstantSource;

/** What companies may use. */
@Module
interface LicenseModule {

  @Provides
  static LicenseStore licenseStore(JdbcTransactions transactions) {
    return new PostgresLicenseStore(transactions);
  }

  @Provides
  static KeptLicenses keptLicenses(
      Transactions transactions, VirtualFieldStore fields, ManageVirtualValues values) {
    return new KeptLicenses(transactions, fields, values);
  }

  @Provides
  static LicenseReading licenseReading(
      LicenseStore store,
      KeptLicenses licenses,
      OpenOdoos odoos,
      Availability availability,
      InstantSource clock) {
    return new LicenseReading(store, licenses, new CompanyNames(odoos, availability), clock);
  }

  @Provides
  static LicenseUseCases licenseUseCases(
      IntegrationStore integrations,
      LicenseStore store,
      DefineVirtualFields fields,
      KeptLicenses licenses,
      LicenseReading reading,
      ManageBundles bundles,
      InstantSource clock) {
    var catalogues = new LicenseCatalogues(store, fields, licenses);
    return new LicenseUseCases(
        new ManageLicensesService(integrations, store, catalogues, licenses, reading, bundles),
        new UseLicensesService(integrations, store, licenses, clock));
  }
}
