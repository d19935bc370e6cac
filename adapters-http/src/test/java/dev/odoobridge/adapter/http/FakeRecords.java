package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.record.FieldCondition.Operator;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Records kept in memory. Customers have name, email, credit, active and seen; orders have customer
 * and lines of product and quantity.
 */
final class FakeRecords implements ReadRecords, WriteRecords {
  private static final List<EntityName> ENTITIES =
      List.of(new EntityName("customer"), new EntityName("order"));
  private static final List<String> FIELDS =
      List.of("name", "email", "credit", "active", "seen", "customer", "lines");
  private static final List<String> LINE_FIELDS = List.of("product", "quantity");

  private final TreeMap<String, HostRecord> kept = new TreeMap<>();
  private final FakeIntegrations integrations;
  private final InstantSource clock;
  final AtomicInteger batches = new AtomicInteger();
  private int batchesUntilFailure = Integer.MAX_VALUE;
  private Optional<RuntimeException> failure = Optional.empty();

  FakeRecords(FakeIntegrations integrations, InstantSource clock) {
    this.integrations = integrations;
    this.clock = clock;
  }

  synchronized void failAfter(int batchesToTake, RuntimeException thrown) {
    batchesUntilFailure = batchesToTake;
    failure = Optional.of(thrown);
  }

  synchronized void change(RecordKey key, UnaryOperator<HostRecord> change) {
    kept.computeIfPresent(path(key), (_, record) -> change.apply(record));
  }

  synchronized int count() {
    return kept.size();
  }

  @Override
  public synchronized Optional<HostRecord> find(
      IntegrationId integration, EntityName entity, HostId id) {
    mayFail();
    return Optional.ofNullable(kept.get(path(new RecordKey(integration, entity, id))));
  }

  @Override
  public synchronized ReadRecords.Result list(
      IntegrationId integration, EntityName entity, Wanted wanted, Slice<HostRecord> slice) {
    mayFail();
    if (integrations.find(integration).isEmpty()) {
      return new ReadRecords.Result.NoSuchIntegration(integration);
    }
    if (!ENTITIES.contains(entity)) {
      return new ReadRecords.Result.NoSuchEntity(entity, ENTITIES);
    }
    var conditions = new ArrayList<FieldCondition>();
    for (var each : wanted.where().entrySet()) {
      if (!FIELDS.contains(each.getKey())) {
        var path = "where[" + each.getKey() + "]";
        return new ReadRecords.Result.Invalid(List.of(new FieldProblem(path, "is unknown")));
      }
      var value = FieldValue.text(each.getValue());
      conditions.add(new FieldCondition(each.getKey(), Operator.EQ, List.of(value)));
    }
    var filter = new RecordFilter(wanted.state(), wanted.odooId(), wanted.changed(), conditions);
    var all =
        kept.values().stream()
            .filter(record -> record.key().integration().equals(integration))
            .filter(record -> record.key().entity().equals(entity))
            .toList();
    return new ReadRecords.Result.Found(
        slice.pageOf(all.stream().filter(filter::takes).toList()),
        all.stream().filter(record -> record.pending().isPresent()).count());
  }

  @Override
  public List<WriteRecords.Result> writeAll(
      Caller caller, IntegrationId integration, EntityName entity, List<Write> writes) {
    if (writes.size() > MAX_BATCH) {
      throw new IllegalArgumentException("writes: too many");
    }
    batches.incrementAndGet();
    return writes.stream().map(write -> writeOne(caller, integration, entity, write)).toList();
  }

  @Override
  public WriteRecords.Result write(
      Caller caller, IntegrationId integration, EntityName entity, Write write) {
    batches.incrementAndGet();
    return writeOne(caller, integration, entity, write);
  }

  private synchronized WriteRecords.Result writeOne(
      Caller caller, IntegrationId integration, EntityName entity, Write write) {
    mayFail();
    var refused = unknown(integration, entity);
    if (refused.isPresent()) {
      return refused.get();
    }
    var key = new RecordKey(integration, entity, write.id());
    var previous = Optional.ofNullable(kept.get(path(key)));
    var version = previous.map(HostRecord::version).orElse(0L);
    if (write.ifVersion().isPresent() && !write.ifVersion().get().equals(version)) {
      return new WriteRecords.Result.VersionMoved(version);
    }
    var problems = problems(write.fields(), FIELDS, "");
    if (!problems.isEmpty()) {
      return new WriteRecords.Result.Invalid(problems);
    }
    var start =
        write.whole() ? Content.EMPTY : previous.map(HostRecord::current).orElse(Content.EMPTY);
    return stored(caller, key, content(start, write.fields()), previous);
  }

  private WriteRecords.Result stored(
      Caller caller, RecordKey key, Content content, Optional<HostRecord> previous) {
    if (previous.isPresent() && previous.get().current().equals(content)) {
      return new WriteRecords.Result.Stored(previous.get(), Effect.UNCHANGED);
    }
    var record =
        new HostRecord(
            key,
            content,
            content,
            previous.map(HostRecord::version).orElse(0L) + 1,
            false,
            clock.instant(),
            caller.name(),
            Optional.of(Pending.from(clock.instant())),
            previous.flatMap(HostRecord::link));
    kept.put(path(key), record);
    return new WriteRecords.Result.Stored(
        record, previous.isPresent() ? Effect.UPDATED : Effect.CREATED);
  }

  @Override
  public synchronized WriteRecords.Result delete(
      Caller caller,
      IntegrationId integration,
      EntityName entity,
      HostId id,
      Optional<Long> ifVersion) {
    mayFail();
    var refused = unknown(integration, entity);
    if (refused.isPresent()) {
      return refused.get();
    }
    var path = path(new RecordKey(integration, entity, id));
    var version = kept.containsKey(path) ? kept.get(path).version() : 0;
    if (ifVersion.isPresent() && ifVersion.get() != version) {
      return new WriteRecords.Result.VersionMoved(version);
    }
    kept.remove(path);
    return new WriteRecords.Result.Deleted();
  }

  private Optional<WriteRecords.Result> unknown(IntegrationId integration, EntityName entity) {
    if (integrations.find(integration).isEmpty()) {
      return Optional.of(new WriteRecords.Result.NoSuchIntegration(integration));
    }
    return ENTITIES.contains(entity)
        ? Optional.empty()
        : Optional.of(new WriteRecords.Result.NoSuchEntity(entity, ENTITIES));
  }

  private static List<FieldProblem> problems(
      RawValue.Members fields, List<String> known, String prefix) {
    var problems = new ArrayList<FieldProblem>();
    fields
        .values()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                problems.add(new FieldProblem(prefix + name, "the mapping has no such field"));
              } else if (value instanceof RawValue.Members) {
                problems.add(new FieldProblem(prefix + name, "must not be an object"));
              } else if (value instanceof RawValue.Items(var items)) {
                lines(prefix + name, items, problems);
              }
            });
    return problems;
  }

  private static void lines(String path, List<RawValue> items, List<FieldProblem> problems) {
    for (var index = 0; index < items.size(); index++) {
      var place = path + "[" + index + "]";
      if (items.get(index) instanceof RawValue.Members line && path.equals("lines")) {
        problems.addAll(problems(line, LINE_FIELDS, place + "."));
      } else {
        problems.add(new FieldProblem(place, "must be a line"));
      }
    }
  }

  private static Content content(Content start, RawValue.Members fields) {
    var values = new LinkedHashMap<>(start.row().fields());
    var lines = new LinkedHashMap<>(start.lines());
    fields
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof RawValue.Items(var items)) {
                lines.put(
                    name,
                    items.stream()
                        .map(item -> content(Content.EMPTY, (RawValue.Members) item).row())
                        .toList());
              } else {
                values.put(name, value(value));
              }
            });
    return new Content(new Row(values), lines);
  }

  private static FieldValue value(RawValue value) {
    return switch (value) {
      case RawValue.Text(var text) -> FieldValue.text(text);
      case RawValue.Number(var number) -> FieldValue.number(number);
      case RawValue.Flag(var flag) -> new FieldValue.Flag(flag);
      case RawValue.Nothing _, RawValue.Items _, RawValue.Members _ -> FieldValue.EMPTY;
    };
  }

  private void mayFail() {
    if (failure.isPresent() && batches.get() > batchesUntilFailure) {
      throw failure.get();
    }
  }

  private static String path(RecordKey key) {
    return key.integration() + "/" + key.entity() + "/" + key.hostId();
  }
}
