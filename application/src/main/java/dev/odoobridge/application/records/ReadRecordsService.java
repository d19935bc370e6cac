package dev.odoobridge.application.records;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.mapping.HostConditions;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordFilter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Gives host records as they are stored. */
public final class ReadRecordsService implements ReadRecords {
  private final Entities entities;
  private final RecordStore records;
  private final Counts<Counted> counts;

  public ReadRecordsService(Entities entities, RecordStore records, InstantSource clock) {
    this.entities = entities;
    this.records = records;
    this.counts = new Counts<>(clock);
  }

  @Override
  public Optional<HostRecord> find(IntegrationId integration, EntityName entity, HostId id) {
    return Optional.ofNullable(records.find(integration, entity, List.of(id)).get(id))
        .filter(record -> !record.deleted());
  }

  @Override
  public Result list(
      IntegrationId integration, EntityName entity, Wanted wanted, Slice<HostRecord> slice) {
    return switch (entities.find(integration, entity)) {
      case Entities.Lookup.NoSuchIntegration() -> new Result.NoSuchIntegration(integration);
      case Entities.Lookup.NoSuchEntity(var known) -> new Result.NoSuchEntity(entity, known);
      case Entities.Lookup.Found(var mapping) -> {
        var where = HostConditions.read(mapping, wanted.where());
        yield where.problems().isEmpty()
            ? found(integration, entity, filter(wanted, where.conditions()), slice)
            : new Result.Invalid(where.problems());
      }
    };
  }

  private static RecordFilter filter(Wanted wanted, List<FieldCondition> fields) {
    return new RecordFilter(wanted.state(), wanted.odooId(), wanted.changed(), fields);
  }

  private Result found(
      IntegrationId integration, EntityName entity, RecordFilter filter, Slice<HostRecord> slice) {
    var found = records.list(integration, entity, filter, slice.andOneMore());
    var total =
        counts.of(
            new Counted(integration, entity, Optional.of(filter)),
            () -> records.count(integration, entity, filter));
    var pending =
        counts.of(
            new Counted(integration, entity, Optional.empty()),
            () -> records.countPending(integration, entity));
    return new Result.Found(slice.page(found, total), pending);
  }

  /** What is counted: records, or without a filter the changes of them that wait. */
  private record Counted(
      IntegrationId integration, EntityName entity, Optional<RecordFilter> filter) {}
}
