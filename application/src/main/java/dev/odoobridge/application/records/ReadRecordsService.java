package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Gives host records as they are stored. */
public final class ReadRecordsService implements ReadRecords {
  private final Entities entities;
  private final RecordStore records;
  private final Counts counts;

  public ReadRecordsService(Entities entities, RecordStore records, InstantSource clock) {
    this.entities = entities;
    this.records = records;
    this.counts = new Counts(clock);
  }

  @Override
  public Optional<HostRecord> find(IntegrationId integration, EntityName entity, HostId id) {
    return Optional.ofNullable(records.find(integration, entity, List.of(id)).get(id))
        .filter(record -> !record.deleted());
  }

  @Override
  public Result list(Query query) {
    return switch (entities.find(query.integration(), query.entity())) {
      case Entities.Lookup.NoSuchIntegration() -> new Result.NoSuchIntegration(query.integration());
      case Entities.Lookup.NoSuchEntity(var known) ->
          new Result.NoSuchEntity(query.entity(), known);
      case Entities.Lookup.Found _ -> page(query);
    };
  }

  private Result page(Query query) {
    var found = records.page(query.integration(), query.entity(), query.after(), query.limit() + 1);
    var page = found.subList(0, Math.min(found.size(), query.limit()));
    var next =
        found.size() > query.limit()
            ? Optional.of(page.getLast().key().hostId())
            : Optional.<HostId>empty();
    var integration = query.integration();
    var entity = query.entity();
    return new Result.Page(
        page,
        counts.of(
            new Counts.Counted(integration, entity, false),
            () -> records.count(integration, entity)),
        counts.of(
            new Counts.Counted(integration, entity, true),
            () -> records.countPending(integration, entity)),
        next);
  }
}
