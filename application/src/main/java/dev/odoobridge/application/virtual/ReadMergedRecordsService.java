package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.MergedRecord;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Odoo's records and the virtual fields beside them. */
public final class ReadMergedRecordsService implements ReadMergedRecords {
  private final IntegrationStore integrations;
  private final OpenOdoos odoos;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;

  public ReadMergedRecordsService(
      IntegrationStore integrations,
      OpenOdoos odoos,
      VirtualFieldStore fields,
      VirtualValueStore values) {
    this.integrations = integrations;
    this.odoos = odoos;
    this.fields = fields;
    this.values = values;
  }

  @Override
  public Result read(Caller caller, VirtualModel model, OdooId record, List<FieldName> wanted) {
    var integration = integrations.find(model.integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    var access = OdooAccess.of(caller);
    var refusal = refusal(access, model.model(), wanted, new RawValue.Items(List.of()));
    if (refusal.isPresent()) {
      return new Result.Denied(refusal.get());
    }
    var reader = reader(integration.get(), model);
    var unknown = unknown(reader, wanted);
    if (!unknown.isEmpty()) {
      return new Result.Invalid(unknown);
    }
    var chosen = wanted.isEmpty() ? seen(access, model, reader.stored()) : wanted;
    var merged = merged(model, reader.read(List.of(record), chosen));
    return merged.isEmpty() ? new Result.NoSuchRecord(record) : new Result.One(merged.getFirst());
  }

  @Override
  public Result list(Caller caller, Query query) {
    var integration = integrations.find(query.model().integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(query.model().integration());
    }
    var access = OdooAccess.of(caller);
    var refusal = refusal(access, query.model().model(), query.fields(), query.domain());
    if (refusal.isPresent()) {
      return new Result.Denied(refusal.get());
    }
    return switch (VirtualQuery.of(fields.fields(query.model()), query.where())) {
      case VirtualQuery.Invalid(var problems) -> new Result.Invalid(problems);
      case VirtualQuery.Valid(var conditions) -> list(integration.get(), access, query, conditions);
    };
  }

  private Result list(
      Integration integration, OdooAccess access, Query query, List<VirtualCondition> conditions) {
    var reader = reader(integration, query.model());
    var unknown = unknown(reader, query.fields());
    if (!unknown.isEmpty()) {
      return new Result.Invalid(unknown);
    }
    var asked = reader.conditions(access);
    asked.domain(query.domain());
    if (!asked.problems().isEmpty()) {
      return new Result.Invalid(asked.problems());
    }
    var search = new CombinedSearch(reader, values, query.model(), query.domain(), conditions);
    var chosen =
        query.fields().isEmpty()
            ? seen(access, query.model(), reader.describing())
            : query.fields();
    var rows = search.page(query.after(), query.limit(), chosen);
    var next =
        rows.size() < query.limit()
            ? Optional.<Long>empty()
            : Optional.of(rows.lastEntry().getKey().value());
    return new Result.Page(merged(query.model(), rows), next);
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

  private static List<FieldName> seen(
      OdooAccess access, VirtualModel model, List<FieldName> fields) {
    return fields.stream().filter(field -> access.sees(model.model(), field)).toList();
  }

  private PlainReader reader(Integration integration, VirtualModel model) {
    var open = odoos.of(integration);
    return new PlainReader(open.client(), open.schemas(), model.model());
  }

  private static List<FieldProblem> unknown(PlainReader reader, List<FieldName> wanted) {
    return reader.unknown(wanted).stream()
        .map(name -> new FieldProblem("fields", "Odoo's model has no field " + name))
        .toList();
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
