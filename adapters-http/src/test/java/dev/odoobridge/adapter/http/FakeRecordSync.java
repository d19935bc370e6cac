package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;

/** Starts the fake's runs of single records; only orders can be posted. */
final class FakeRecordSync implements SyncRecord {
  private final FakeRecords records;
  private final FakeRuns runs;

  FakeRecordSync(FakeRecords records, FakeRuns runs) {
    this.records = records;
    this.runs = runs;
  }

  @Override
  public Result start(
      Caller caller, IntegrationId integration, EntityName entity, HostId id, Wish wish) {
    var request = SyncRequest.of(wish.direction()).of(List.of(entity)).of(id);
    if (entity.value().equals("customer")) {
      if (records.find(integration, entity, id).isEmpty()) {
        return new Result.NoSuchRecord(entity, id);
      }
      if (wish.validate()) {
        return new Result.CannotValidate("only invoices are posted");
      }
    }
    var result = runs.start(caller, integration, wish.dryRun() ? request.rehearsed() : request);
    return result instanceof RunSync.Result.Started(var run)
        ? new Result.Started(run)
        : new Result.Refused(result);
  }
}
