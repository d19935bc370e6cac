package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.MappingUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresMappingStore;
import dev.odoobridge.adapter.persistence.PostgresMirrorRows;
import dev.odoobridge.adapter.persistence.PostgresMirrorViews;
import dev.odoobridge.adapter.profiles.BuiltInProfiles;
import dev.odoobridge.adapter.profiles.YamlProfiles;
import dev.odoobridge.application.mapping.CheckMappingService;
import dev.odoobridge.application.mapping.ManageMappingService;
import dev.odoobridge.application.mapping.ReadMirrorService;
import dev.odoobridge.application.mapping.StoredProfiles;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.CheckMapping;
import dev.odoobridge.application.port.in.ManageMapping;
import dev.odoobridge.application.port.in.ReadMirror;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.ProfileText;
import dev.odoobridge.application.port.out.Transactions;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Mapping profiles: built in, and of an integration's own. */
@Module
interface MappingModule {

  @Provides
  @Singleton
  static ProfileText profileText() {
    return new YamlProfiles();
  }

  @Provides
  @Singleton
  static MappingStore mappingStore(JdbcTransactions transactions) {
    return new PostgresMappingStore(transactions);
  }

  @Provides
  @Singleton
  static ProfileSource profileSource(MappingStore mappings, ProfileText text) {
    return new StoredProfiles(new BuiltInProfiles(), mappings, text);
  }

  @Provides
  @Singleton
  static MirrorViews mirrorViews(JdbcTransactions transactions) {
    return new PostgresMirrorViews(transactions);
  }

  @Provides
  static ManageMapping manageMapping(
      ManageMappingService.Stores stores,
      ProfileSource profiles,
      ProfileText text,
      Leases leases,
      InstantSource clock) {
    return new ManageMappingService(stores, profiles, text, leases, clock);
  }

  @Provides
  static ManageMappingService.Stores mappingStores(
      IntegrationStore integrations,
      MappingStore mappings,
      CursorStore cursors,
      Transactions transactions) {
    return new ManageMappingService.Stores(integrations, mappings, cursors, transactions);
  }

  @Provides
  static CheckMapping checkMapping(
      IntegrationStore integrations, OdooOpener opener, ProfileText text) {
    return new CheckMappingService(integrations, opener, text);
  }

  @Provides
  @Singleton
  static MirrorRows mirrorRows(JdbcTransactions transactions) {
    return new PostgresMirrorRows(transactions);
  }

  @Provides
  static ReadMirror readMirror(
      IntegrationStore integrations, ProfileSource profiles, MirrorViews views, MirrorRows rows) {
    return new ReadMirrorService(integrations, profiles, views, rows);
  }

  @Provides
  static MappingUseCases mappingUseCases(
      ManageMapping manage, CheckMapping check, ReadMirror mirror) {
    return new MappingUseCases(manage, check, mirror);
  }
}
