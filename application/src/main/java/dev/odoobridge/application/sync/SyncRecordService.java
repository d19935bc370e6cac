package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;
import java.util.Optional;

/** Starts runs that are limited to one record. Thread-safe. */
public final class SyncRecordService implements SyncRecord {
  private final RunStarter starter;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RecordStore records;
  private final WriteRecords writeRecords;

  public SyncRecordService(
      RunStarter starter,
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      WriteRecords writeRecords) {
    this.starter = starter;
    this.integrations = integrations;
    this.profiles = profiles;
    this.records = records;
    this.writeRecords = writeRecords;
  }

  @Override
  public Result start(
      Caller caller, IntegrationId integration, EntityName entity, HostId id, Wish wish) {
    var request =
        new SyncRequest(
            List.of(entity), wish.direction(), wish.dryRun(), wish.force(), Optional.empty());
    var mapping =
        integrations.find(integration).map(profiles::of).flatMap(profile -> profile.entity(entity));
    if (mapping.isPresent() && !isThere(integration, entity, id)) {
      return new Result.NoSuchRecord(entity, id);
    }
    var posting = wish.validate() ? mapping.map(Posting::of) : Optional.<Posting>empty();
    if (posting.isPresent() && posting.get() instanceof Posting.Impossible(var reason)) {
      return new Result.CannotValidate(reason);
    }
    var result =
        starter.start(
            caller,
            integration,
            request.of(id),
            new RunStarter.Errand() {
              @Override
              public RunKind kind() {
                return RunKind.SYNC;
              }

              @Override
              public SessionWork of(Run run) {
                return new RecordSync(entity, id, posting, write(caller, integration, entity, id));
              }
            });
    return result instanceof RunSync.Result.Started(var run)
        ? new Result.Started(run)
        : new Result.Refused(result);
  }

  private boolean isThere(IntegrationId integration, EntityName entity, HostId id) {
    return Optional.ofNullable(records.find(integration, entity, List.of(id)).get(id))
        .filter(SyncRecordService::isSomething)
        .isPresent();
  }

  /** A deletion that waits is something to sync. */
  private static boolean isSomething(HostRecord record) {
    return !record.deleted() || record.pending().isPresent();
  }

  private RecordSync.StatusWriter write(
      Caller caller, IntegrationId integration, EntityName entity, HostId id) {
    return fields ->
        writeRecords.write(
            caller,
            integration,
            entity,
            new WriteRecords.Write(id, fields, false, Optional.empty()));
  }
}
