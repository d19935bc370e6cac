package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.cache.CaffeineReadCache;
import dev.odoobridge.application.direct.ManageCacheService;
import dev.odoobridge.application.direct.ReadOdooRecordsService;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.LocalCopy;
import dev.odoobridge.application.odoo.WhileAway;
import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.SyncObserver;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What Odoo answered, and for how long that is believed. */
@Module
interface CacheModule {
  /** The part of the heap that answers may take. */
  int PART = 16;

  @Provides
  @Singleton
  static ReadCache readCache() {
    return new CaffeineReadCache(Runtime.getRuntime().maxMemory() / PART);
  }

  @Provides
  @Singleton
  static ChangeMarks changeMarks(OdooFindings findings, SecureRandom random) {
    return new ChangeMarks(findings, random);
  }

  @Provides
  static ManageCache manageCache(
      IntegrationStore integrations, ChangeMarks marks, ReadCache cache) {
    return new ManageCacheService(integrations, marks, cache);
  }

  @Provides
  static ReadOdooRecords readOdooRecords(
      IntegrationStore integrations,
      OdooRecords odoo,
      KeptReads kept,
      WhileAway fallback,
      SyncObserver observer,
      InstantSource clock) {
    return new ReadOdooRecordsService(integrations, odoo, kept, fallback, observer, clock);
  }

  @Provides
  static KeptReads kept(ReadCache cache, ChangeMarks marks) {
    return new KeptReads(cache, marks);
  }

  @Provides
  static WhileAway fallback(
      Availability availability, ProfileSource profiles, RecordStore records, CursorStore cursors) {
    return new WhileAway(availability, new LocalCopy(profiles, records, cursors));
  }
}
