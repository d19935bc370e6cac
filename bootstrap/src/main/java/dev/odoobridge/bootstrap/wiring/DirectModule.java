package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.DirectUseCases;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresOdooFindings;
import dev.odoobridge.application.direct.DiscoverOdooService;
import dev.odoobridge.application.direct.OdooRecordsService;
import dev.odoobridge.application.direct.ReadChoicesService;
import dev.odoobridge.application.integrations.HookMaker;
import dev.odoobridge.application.integrations.RotateKeyService;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.RotateKey;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.WriteOdooRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.sync.HookedImports;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.HookWake;
import dev.odoobridge.bootstrap.runtime.RunExecutor;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** All that works in Odoo directly. */
@Module
interface DirectModule {

  @Provides
  @Singleton
  static OpenOdoos openOdoos(OdooOpener opener, InstantSource clock, OdooWatch watch) {
    return new OpenOdoos(opener, clock, watch);
  }

  @Provides
  static OdooWatch odooWatch(OdooFindings findings, InstantSource clock) {
    return new OdooWatch(findings, clock);
  }

  @Provides
  static RotateKey rotateKey(
      IntegrationStore integrations,
      OdooOpener opener,
      OdooWatch watch,
      Breakers breakers,
      InstantSource clock) {
    return new RotateKeyService(integrations, opener, watch.keys(), breakers, clock);
  }

  @Provides
  @Singleton
  static OdooFindings odooFindings(JdbcTransactions transactions) {
    return new PostgresOdooFindings(transactions);
  }

  @Provides
  @Singleton
  static HookWake hookWake() {
    return new HookWake();
  }

  @Provides
  @Singleton
  static Availability availability(
      IntegrationStore integrations,
      ProbingConnector connector,
      RunExecutor executor,
      InstantSource clock) {
    return new Availability(integrations, connector, executor, clock);
  }

  @Provides
  static Hooks hooks(OdooFindings findings, SecureRandom random, InstantSource clock) {
    return new Hooks(findings, random, clock);
  }

  @Provides
  static HookMaker hookMaker(Hooks hooks, Settings settings) {
    return new HookMaker(hooks, settings.publicUrl());
  }

  @Provides
  @Singleton
  static HookedImports hookedImports(
      Hooks hooks,
      IntegrationStore integrations,
      ProfileSource profiles,
      RunSync runSync,
      Breakers breakers,
      InstantSource clock) {
    return new HookedImports(hooks, integrations, profiles, runSync, breakers, clock);
  }

  @Provides
  static OdooRecords odooRecords(IntegrationStore integrations, OpenOdoos odoos) {
    return new OdooRecordsService(integrations, odoos);
  }

  @Provides
  static DirectUseCases directUseCases(
      DiscoverOdoo discover,
      OdooRecords records,
      ReadOdooRecords reads,
      WriteOdooRecords writes,
      ManageBundles bundles,
      ManageCache cache,
      HookedImports hooked,
      HookWake wake,
      RotateKey rotateKey,
      ReadChoices choices) {
    return new DirectUseCases(
        discover, records, reads, writes, bundles, cache, wake.after(hooked), rotateKey, choices);
  }

  @Provides
  static ReadChoices readChoices(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      ReadOdooRecords reads) {
    return new ReadChoicesService(integrations, profiles, records, reads);
  }

  @Provides
  static DiscoverOdoo discoverOdoo(IntegrationStore integrations, OpenOdoos odoos) {
    return new DiscoverOdooService(integrations, odoos);
  }
}
