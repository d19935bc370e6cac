package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.CareUseCases;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.sync.RunStarter;
import dev.odoobridge.application.sync.SyncRecordService;

/** What is done with single records. */
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
  static CareUseCases careUseCases(SyncRecord syncRecord) {
    return new CareUseCases(syncRecord);
  }
}
