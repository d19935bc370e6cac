package dev.odoobridge.application.virtual;

import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.MergedRecord;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads Odoo's records and the virtual fields beside them. */
public final class ReadMergedRecordsService implements ReadMergedRecords {
  private static final RawValue.Items NO_CONDITION = new RawValue.Items(List.of());
  private final IntegrationStore integrations;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;
  private final OdooHalf odoo;

  public ReadMergedRecordsService(
      IntegrationStore integrations,
      VirtualFieldStore fields,
      VirtualValueStore values,
      OdooHalf odoo) {
    this.integrations = integrations;
    this.fields = fields;
    this.values = values;
    this.odoo = odoo;
  }

  @Override
  public Result read(
      Caller caller, VirtualModel model, OdooId record, List<FieldName> wanted, Wish wish) {
    var integration = integrations.find(model.integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    var access = OdooAccess.of(caller);
    var refusal = refusal(access, model.model(), wanted, NO_CONDITION);
    if (refusal.isPresent()) {
      return new Result.Denied(refusal.get());
    }
    var question =
        new OdooHalf.Wanted(integration.get(), model.model(), access, NO_CONDITION, wanted, false);
    return answered(
        () -> odoo.read(question, wish, rows -> rows.one(record)),
        read -> {
          var merged = merged(model, read.found());
          return merged.isEmpty()
              ? new Result.NoSuchRecord(record)
              : new Result.One(merged.getFirst(), read.provenance());
        });
  }

  @Override
  public Result list(Caller caller, Query query, Wish wish) {
    var integration = integrations.find(query.model().integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(query.model().integration());
    }
    var access = OdooAccess.of(caller);
    var refusal = refusal(access, query.model().model(), query.fields(), query.domain());
    if (refusal.isPresent()) {
      return new Result.Denied(refusal.get());
    }
    var wanted =
        new OdooHalf.Wanted(
            integration.get(), query.model().model(), access, query.domain(), query.fields(), true);
    return switch (VirtualQuery.of(fields.fields(query.model()), query.where())) {
      case VirtualQuery.Invalid(var problems) -> new Result.Invalid(problems);
      case VirtualQuery.Valid(var conditions) -> list(wanted, query, conditions, wish);
    };
  }

  private Result list(
      OdooHalf.Wanted wanted, Query query, List<VirtualCondition> conditions, Wish wish) {
    return answered(
        () ->
            odoo.read(
                wanted,
                wish,
                rows ->
                    new CombinedSearch(rows, values, query.model(), conditions)
                        .page(query.after(), query.limit())),
        read -> {
          var rows = read.found();
          var next =
              rows.size() < query.limit()
                  ? Optional.<Long>empty()
                  : Optional.of(rows.lastEntry().getKey().value());
          return new Result.Page(merged(query.model(), rows), next, read.provenance());
        });
  }

  private static Result answered(
      Supplier<Optional<OdooHalf.Read<SequencedMap<OdooId, RawValue.Members>>>> work,
      Function<OdooHalf.Read<SequencedMap<OdooId, RawValue.Members>>, Result> shown) {
    try {
      return work.get().map(shown).orElseGet(Result.NotKept::new);
    } catch (OdooHalf.Wrong wrong) {
      return new Result.Invalid(wrong.problems());
    }
  }

  /** Who may not know a field may not search by it either. */
  private static Optional<String> refusal(
      OdooAccess access, ModelName model, List<FieldName> wanted, RawValue.Items domain) {
    return access
        .refusal(model, OdooAccess.Deed.READ)
        .or(
            () ->
                Stream.concat(wanted.stream(), searched(domain))
                    .filter(field -> !access.sees(model, field))
                    .findFirst()
                    .map(field -> "You may not read " + model + "." + field));
  }

  private static Stream<FieldName> searched(RawValue.Items domain) {
    return domain.values().stream()
        .filter(RawValue.Items.class::isInstance)
        .map(leaf -> ((RawValue.Items) leaf).values())
        .filter(leaf -> !leaf.isEmpty() && leaf.getFirst() instanceof RawValue.Text)
        .map(leaf -> ((RawValue.Text) leaf.getFirst()).value().split("\\.", 2)[0])
        .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
        .map(FieldName::new);
  }

  private List<MergedRecord> merged(VirtualModel model, Map<OdooId, RawValue.Members> rows) {
    var virtual = values.find(model, rows.keySet());
    var merged = new ArrayList<MergedRecord>();
    rows.forEach(
        (id, row) ->
            merged.add(
                MergedRecord.of(id, row, VirtualRows.members(virtual.getOrDefault(id, Map.of())))));
    return merged;
  }
}
