package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.CareUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresAutoSyncSwitches;
import dev.odoobridge.adapter.persistence.PostgresDifferenceStore;
import dev.odoobridge.application.integrations.SwitchAutoSyncService;
import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.records.ReadDifferencesService;
import dev.odoobridge.application.sync.DueChanges;
import dev.odoobridge.application.sync.RunStarter;
import dev.odoobridge.application.sync.SyncRecordService;
import dev.odoobridge.bootstrap.runtime.Wake;
import java.time.InstantSource;

/** What is done with single records, what goes by itself, and what is compared. */
@Module
interface CareModule {

  @Provides
  static SyncRecord syncRecord(
      RunStarter starter,
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      WriteRecords writeRecords) {
    return new SyncRecordService(starter, integrations, profiles, records, writeRecords);
  }

  @Provides
  static AutoSyncSwitches autoSyncSwitches(JdbcTransactions transactions) {
    return new PostgresAutoSyncSwitches(transactions);
  }

  @Provides
  static DifferenceStore differenceStore(JdbcTransactions transactions) {
    return new PostgresDifferenceStore(transactions);
  }

  @Provides
  static DueChanges dueChanges(
      RecordStore records, ProfileSource profiles, AutoSyncSwitches switches) {
    return new DueChanges(records, profiles, switches);
  }

  @Provides
  static SwitchAutoSync switchAutoSync(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      AutoSyncSwitches switches,
      InstantSource clock,
      Wake wake) {
    return wake.after(new SwitchAutoSyncService(integrations, profiles, records, switches, clock));
  }

  @Provides
  static ReadDifferences readDifferences(
      IntegrationStore integrations, DifferenceStore differences) {
    return new ReadDifferencesService(integrations, differences);
  }

  @Provides
  static CareUseCases careUseCases(
      SyncRecord syncRecord, SwitchAutoSync switchAutoSync, ReadDifferences readDifferences) {
    return new CareUseCases(syncRecord, switchAutoSync, readDifferences);
  }
}
