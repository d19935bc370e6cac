package dev.odoobridge.application.direct;

import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords.Answer;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the names of an entity's records, and says what the host calls each of them. */
public final class ReadChoicesService implements ReadChoices {
  private static final FieldName NAME = new FieldName("name");

  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RecordStore records;
  private final ReadOdooRecords reads;

  public ReadChoicesService(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      ReadOdooRecords reads) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.records = records;
    this.reads = reads;
  }

  @Override
  public Result list(Caller caller, IntegrationId id, EntityName entity, Asked asked) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var profile = profiles.of(integration.get());
    var mapping = profile.entity(entity);
    if (mapping.isEmpty()) {
      return new Result.NoSuchEntity(entity, profile.entityNames());
    }
    var label = label(mapping.get());
    if (label.isEmpty()) {
      return new Result.Nameless(entity);
    }
    var search = search(mapping.get(), label.get(), asked);
    var wish = ReadOdooRecords.Wish.LIVE;
    return switch (reads.list(reader(caller), id, mapping.get().model(), search, wish)) {
      case Answer.Known(OdooRecords.Result.Page page, var provenance) ->
          choices(id, entity, label.get(), page, provenance);
      case Answer.Known(var other, var _) -> new Result.Other(other);
      case Answer.Other(var other) -> new Result.Other(other);
      case Answer.NotKept _ -> throw new IllegalStateException("Odoo was to be asked");
    };
  }

  /**
   * Names of what the mapping brings here anyway are open to all who may read choices, users' too;
   * what a token is narrowed to holds.
   */
  private static Caller reader(Caller caller) {
    return new Caller(caller.name(), Role.ADMIN, caller.scope());
  }

  /** The record's name where the mapping has it, else the first text it has. */
  private static Optional<FieldName> label(EntityMapping mapping) {
    var texts =
        mapping.fields().stream()
            .filter(field -> field.converter().odooType() == FieldType.TEXT)
            .flatMap(field -> field.odoo().stream())
            .toList();
    return texts.contains(NAME) ? Optional.of(NAME) : texts.stream().findFirst();
  }

  private static OdooRecords.Search search(EntityMapping mapping, FieldName label, Asked asked) {
    Map<String, String> where = new LinkedHashMap<>();
    asked.search().ifPresent(text -> where.put(label + ".like", text));
    return new OdooRecords.Search(
        mapping.filter(),
        where,
        Optional.empty(),
        false,
        asked.after(),
        asked.limit(),
        false,
        new OdooRecords.Shape(List.of(label.value()), false));
  }

  private Result choices(
      IntegrationId id,
      EntityName entity,
      FieldName label,
      OdooRecords.Result.Page page,
      Provenance provenance) {
    var ids = page.rows().stream().map(ModelDoor::id).toList();
    var known = records.hostIds(id, entity, ids);
    var choices =
        page.rows().stream()
            .map(
                row ->
                    new Choice(
                        ModelDoor.id(row),
                        Optional.ofNullable(known.get(ModelDoor.id(row))),
                        row.text(label.value()).orElse("")))
            .toList();
    return new Result.Choices(choices, page.next(), provenance);
  }
}
