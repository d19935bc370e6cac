package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Views of the records in memory; a record has a number since it was seen first. */
public final class InMemoryMirrorViews implements MirrorViews, MirrorRows {
  private final InMemoryRecordStore records;
  private final Map<IntegrationId, MappingProfile> kept = new ConcurrentHashMap<>();
  private final Map<RecordKey, Long> numbers = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  public InMemoryMirrorViews(InMemoryDatabase database) {
    this.records = new InMemoryRecordStore(database);
  }

  @Override
  public void keep(IntegrationId integration, MappingProfile profile) {
    kept.put(integration, profile);
  }

  @Override
  public List<String> names(IntegrationId integration) {
    return Optional.ofNullable(kept.get(integration)).stream()
        .flatMap(profile -> profile.entities().stream())
        .flatMap(entity -> entity.view().stream())
        .map(ViewMapping::name)
        .sorted()
        .toList();
  }

  @Override
  public Optional<List<RawValue.Members>> page(
      IntegrationId integration, String view, long skip, int limit) {
    return entity(integration, view)
        .map(entity -> rows(integration, entity).skip(skip).limit(limit).toList());
  }

  @Override
  public Optional<RawValue.Members> find(IntegrationId integration, String view, long id) {
    return entity(integration, view).stream()
        .flatMap(entity -> rows(integration, entity))
        .filter(row -> row.member("id").equals(RawValue.of(id)))
        .findFirst();
  }

  private Optional<EntityMapping> entity(IntegrationId integration, String view) {
    return Optional.ofNullable(kept.get(integration)).stream()
        .flatMap(profile -> profile.entities().stream())
        .filter(entity -> entity.view().filter(it -> it.name().equals(view)).isPresent())
        .findFirst();
  }

  private Stream<RawValue.Members> rows(IntegrationId integration, EntityMapping entity) {
    var linked =
        records
            .list(
                integration,
                entity.name(),
                RecordFilter.ALL,
                HostRecord.SORTING.first(Integer.MAX_VALUE))
            .stream()
            .filter(record -> record.link().isPresent() && !record.deleted())
            .toList();
    // In their order, before sorting asks for numbers in an order of its own.
    linked.forEach(this::number);
    return linked.stream()
        .sorted(Comparator.comparing(this::number))
        .map(record -> row(record, entity));
  }

  private long number(HostRecord record) {
    return numbers.computeIfAbsent(record.key(), _ -> last.incrementAndGet());
  }

  private RawValue.Members row(HostRecord record, EntityMapping entity) {
    var row = new LinkedHashMap<String, RawValue>();
    row.put("id", RawValue.of(number(record)));
    row.put("odoo_id", RawValue.of(record.link().orElseThrow().odooId().value()));
    entity
        .view()
        .orElseThrow()
        .columns(entity)
        .forEach((column, path) -> row.put(column, value(record, entity, path)));
    row.put("created_at", RawValue.of(record.changedAt().toString()));
    row.put("updated_at", RawValue.of(record.changedAt().toString()));
    return new RawValue.Members(row);
  }

  private RawValue value(HostRecord record, EntityMapping entity, String path) {
    var parts = path.split("\\.", 2);
    var field = field(entity, parts[0]);
    var own = record.current().row().field(parts[0]);
    if (field.map(FieldMapping::converter).orElse(null) instanceof ReferenceConverter reference) {
      var named =
          Optional.of(own)
              .filter(FieldValue.Text.class::isInstance)
              .map(it -> new HostId(it.display()))
              .flatMap(id -> target(record.key().integration(), reference, id));
      return parts.length == 1
          ? named.flatMap(HostRecord::link).map(it -> RawValue.of(it.odooId().value())).orElse(NONE)
          : named.map(it -> plain(it.current().row().field(parts[1]))).orElse(NONE);
    }
    return own.isEmpty() ? empty(field.map(it -> it.converter().hostType())) : plain(own);
  }

  private static final RawValue NONE = RawValue.NOTHING;

  private Optional<HostRecord> target(
      IntegrationId integration, ReferenceConverter reference, HostId id) {
    return Optional.ofNullable(records.find(integration, reference.entity(), List.of(id)).get(id));
  }

  private static Optional<FieldMapping> field(EntityMapping entity, String name) {
    return entity.fields().stream().filter(field -> field.host().contains(name)).findFirst();
  }

  private static RawValue empty(Optional<FieldType> type) {
    return switch (type.orElse(FieldType.TEXT)) {
      case INTEGER, DECIMAL -> RawValue.of(0);
      case BOOLEAN -> RawValue.of(false);
      case TEXT, HTML, REFERENCE, DATE, DATETIME -> NONE;
    };
  }

  private static RawValue plain(FieldValue value) {
    return switch (value) {
      case FieldValue.Empty _ -> NONE;
      case FieldValue.Decimal(var number) -> RawValue.of(number);
      case FieldValue.Flag(var flag) -> RawValue.of(flag);
      case FieldValue.Text _, FieldValue.Day _, FieldValue.Moment _, FieldValue.Reference _ ->
          RawValue.of(value.display());
    };
  }
}
