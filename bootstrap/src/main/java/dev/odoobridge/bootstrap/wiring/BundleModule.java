package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresBundleStore;
import dev.odoobridge.application.bundles.BundleRunner;
import dev.odoobridge.application.bundles.ManageBundlesService;
import dev.odoobridge.application.bundles.StepWork;
import dev.odoobridge.application.bundles.WriteOdooRecordsService;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.WriteOdooRecords;
import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Several steps as one, and what waits until Odoo is back. */
@Module
interface BundleModule {

  @Provides
  @Singleton
  static BundleStore bundleStore(JdbcTransactions transactions) {
    return new PostgresBundleStore(transactions);
  }

  @Provides
  @Singleton
  static BundleRunner bundleRunner(
      IntegrationStore integrations,
      BundleStore bundles,
      Leases leases,
      StepWork work,
      InstantSource clock) {
    return new BundleRunner(integrations, bundles, leases, work, clock);
  }

  @Provides
  static StepWork stepWork(
      OdooRecords records, ManageVirtualValues virtual, ManageDocuments documents) {
    return new StepWork(records, virtual, documents);
  }

  @Provides
  static ManageBundles manageBundles(
      IntegrationStore integrations,
      BundleStore bundles,
      BundleRunner runner,
      InstantSource clock) {
    return new ManageBundlesService(integrations, bundles, runner, clock);
  }

  @Provides
  static WriteOdooRecords writeOdooRecords(
      OdooRecords odoo, ManageBundles bundles, BundleStore store, Availability availability) {
    return new WriteOdooRecordsService(odoo, bundles, store, availability);
  }
}
