package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.PlanUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresAuditStore;
import dev.odoobridge.adapter.persistence.PostgresPlanStore;
import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.sync.AuditIntegrationsService;
import dev.odoobridge.application.sync.ManagePlansService;
import dev.odoobridge.application.sync.RunStarter;
import dev.odoobridge.application.sync.RunSyncService.SyncWork;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Plans and audits. */
@Module
interface PlanModule {

  @Provides
  @Singleton
  static PlanStore planStore(JdbcTransactions transactions) {
    return new PostgresPlanStore(transactions);
  }

  @Provides
  @Singleton
  static RunStarter runStarter(
      IntegrationStore integrations,
      ProfileSource profiles,
      Leases leases,
      RunStore runs,
      IdSource ids,
      SyncWork work) {
    return new RunStarter(integrations, profiles, leases, runs, ids, work);
  }

  @Provides
  static ManagePlans managePlans(
      RunStarter starter,
      SyncWork work,
      IntegrationStore integrations,
      RunStore runs,
      PlanStore plans) {
    return new ManagePlansService(starter, work, integrations, runs, plans);
  }

  @Provides
  @Singleton
  static AuditStore auditStore(JdbcTransactions transactions) {
    return new PostgresAuditStore(transactions);
  }

  @Provides
  static AuditIntegrations auditIntegrations(
      RunStarter starter,
      IntegrationStore integrations,
      RunStore runs,
      PlanStore plans,
      AuditStore audits,
      InstantSource clock) {
    return new AuditIntegrationsService(starter, integrations, runs, plans, audits, clock);
  }

  @Provides
  static PlanUseCases planUseCases(ManagePlans managePlans, AuditIntegrations auditIntegrations) {
    return new PlanUseCases(managePlans, auditIntegrations);
  }
}
