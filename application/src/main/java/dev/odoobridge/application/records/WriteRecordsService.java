package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.HostInput;
import dev.odoobridge.domain.mapping.HostWrite;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes host records: reads them by their mapping, decides under lock, stores a batch at once. */
public final class WriteRecordsService implements WriteRecords {
  private static final String RESERVED =
      "ids of the form odoo-<number> are given by the bridge to records made in Odoo; there is no"
          + " such record here. Import it first, or use another id";

  private final Entities entities;
  private final RecordStore records;
  private final Journal journal;
  private final Transactions transactions;
  private final InstantSource clock;

  public WriteRecordsService(
      Entities entities,
      RecordStore records,
      Journal journal,
      Transactions transactions,
      InstantSource clock) {
    this.entities = entities;
    this.records = records;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result write(Caller caller, IntegrationId integration, EntityName entity, Write write) {
    return writeAll(caller, integration, entity, List.of(write)).getFirst();
  }

  @Override
  public List<Result> writeAll(
      Caller caller, IntegrationId integration, EntityName entity, List<Write> writes) {
    if (writes.size() > MAX_BATCH) {
      throw new IllegalArgumentException("writes: at most " + MAX_BATCH + " at once");
    }
    return transactions.call(
        () ->
            switch (entities.find(integration, entity)) {
              case Entities.Lookup.NoSuchIntegration() ->
                  same(writes, new Result.NoSuchIntegration(integration));
              case Entities.Lookup.NoSuchEntity(var known) ->
                  same(writes, new Result.NoSuchEntity(entity, known));
              case Entities.Lookup.Found(var mapping) ->
                  store(caller, integration, mapping, writes);
            });
  }

  private static List<Result> same(List<Write> writes, Result result) {
    return writes.stream().map(_ -> result).toList();
  }

  private List<Result> store(
      Caller caller, IntegrationId integration, EntityMapping mapping, List<Write> writes) {
    var ids = writes.stream().map(Write::id).collect(Collectors.toCollection(TreeSet::new));
    var held = new LinkedHashMap<>(records.lock(integration, mapping.name(), ids));
    var before = Map.copyOf(held);
    var changed = new LinkedHashMap<HostId, HostRecord>();
    var rule = new HostWrite(mapping, clock.instant(), caller.name());
    var results = new ArrayList<Result>();
    for (var write : writes) {
      var key = new RecordKey(integration, mapping.name(), write.id());
      results.add(decide(mapping, rule, key, write, held, changed));
    }
    records.save(changed.values());
    journal.add(
        changed.values().stream()
            .flatMap(
                after ->
                    HostEntries.written(
                        mapping, Optional.ofNullable(before.get(after.key().hostId())), after)
                        .stream())
            .toList());
    return results;
  }

  private static Result decide(
      EntityMapping mapping,
      HostWrite rule,
      RecordKey key,
      Write write,
      Map<HostId, HostRecord> held,
      Map<HostId, HostRecord> changed) {
    var before = Optional.ofNullable(held.get(write.id()));
    var moved = moved(before, write.ifVersion());
    if (moved.isPresent()) {
      return moved.get();
    }
    if (before.isEmpty() && write.id().isGivenByTheBridge()) {
      return new Result.Invalid(List.of(new FieldProblem("id", RESERVED)));
    }
    // A partial write of a record that is not there makes it, so nothing required may be missing.
    var whole = write.whole() || before.filter(record -> !record.deleted()).isEmpty();
    return switch (HostInput.read(mapping, write.fields(), whole)) {
      case HostInput.Reading.Rejected(var problems) -> new Result.Invalid(problems);
      case HostInput.Reading.Accepted(var given) -> {
        // Who names the version has seen all of it, so an old value in the write is meant.
        var seen =
            write.ifVersion().isPresent()
                ? before.map(record -> record.withSaid(record.current()))
                : before;
        var cleared = cleared(mapping, seen, given, whole);
        if (!cleared.isEmpty()) {
          yield new Result.Invalid(cleared);
        }
        var after = rule.apply(key, seen, given, whole);
        if (before.filter(after::equals).isEmpty()) {
          held.put(write.id(), after);
          changed.put(write.id(), after);
        }
        yield new Result.Stored(after, effect(before, after));
      }
    };
  }

  /** Required fields that a partial write would empty. */
  private static List<FieldProblem> cleared(
      EntityMapping mapping, Optional<HostRecord> before, Given given, boolean whole) {
    if (whole || before.isEmpty()) {
      return List.of();
    }
    var row = before.get().said().row().with(given.fields());
    return mapping.fields().stream()
        .filter(
            field ->
                field.required() && field.host().stream().anyMatch(given.fields()::containsKey))
        .filter(field -> field.hostValues(row).stream().allMatch(value -> value.isEmpty()))
        .map(field -> new FieldProblem(field.name(), "is required"))
        .toList();
  }

  private static Optional<Result> moved(Optional<HostRecord> before, Optional<Long> ifVersion) {
    var current = before.filter(record -> !record.deleted()).map(HostRecord::version).orElse(0L);
    return ifVersion
        .filter(wanted -> !wanted.equals(current))
        .map(_ -> new Result.VersionMoved(current));
  }

  private static Effect effect(Optional<HostRecord> before, HostRecord after) {
    if (before.filter(record -> !record.deleted()).isEmpty()) {
      return Effect.CREATED;
    }
    return before.get().version() == after.version() ? Effect.UNCHANGED : Effect.UPDATED;
  }

  @Override
  public Result delete(
      Caller caller,
      IntegrationId integration,
      EntityName entity,
      HostId id,
      Optional<Long> ifVersion) {
    return switch (entities.find(integration, entity)) {
      case Entities.Lookup.NoSuchIntegration() -> new Result.NoSuchIntegration(integration);
      case Entities.Lookup.NoSuchEntity(var known) -> new Result.NoSuchEntity(entity, known);
      case Entities.Lookup.Found(var mapping) ->
          transactions.call(() -> delete(caller, integration, mapping, id, ifVersion));
    };
  }

  private Result delete(
      Caller caller,
      IntegrationId integration,
      EntityMapping mapping,
      HostId id,
      Optional<Long> ifVersion) {
    var before =
        Optional.ofNullable(records.lock(integration, mapping.name(), List.of(id)).get(id));
    var moved = moved(before, ifVersion);
    if (moved.isPresent()) {
      return moved.get();
    }
    before
        .filter(record -> !record.deleted())
        .ifPresent(
            record -> {
              var deleted = new HostWrite(mapping, clock.instant(), caller.name()).delete(record);
              journal.add(List.of(HostEntries.deleted(deleted)));
              if (reachedOdoo(record)) {
                records.save(List.of(deleted));
              } else {
                records.remove(integration, mapping.name(), List.of(id));
              }
            });
    return new Result.Deleted();
  }

  /** Whether Odoo has the record, or may have it. */
  private static boolean reachedOdoo(HostRecord record) {
    return record.link().isPresent()
        || record.pending().flatMap(pending -> pending.sending()).isPresent();
  }
}
