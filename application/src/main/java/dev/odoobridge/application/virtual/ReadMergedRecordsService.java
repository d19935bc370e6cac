package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.virtual.MergedRecord;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Odoo's records and the virtual fields beside them. */
public final class ReadMergedRecordsService implements ReadMergedRecords {
  private final IntegrationStore integrations;
  private final OdooOpener opener;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;

  public ReadMergedRecordsService(
      IntegrationStore integrations,
      OdooOpener opener,
      VirtualFieldStore fields,
      VirtualValueStore values) {
    this.integrations = integrations;
    this.opener = opener;
    this.fields = fields;
    this.values = values;
  }

  @Override
  public Result read(Caller caller, VirtualModel model, OdooId record, List<FieldName> wanted) {
    var integration = integrations.find(model.integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    var reader = reader(integration.get(), model);
    var unknown = unknown(reader, wanted);
    if (!unknown.isEmpty()) {
      return new Result.Invalid(unknown);
    }
    var chosen = wanted.isEmpty() ? reader.stored() : wanted;
    var merged = merged(reader, model, List.of(record), chosen);
    return merged.isEmpty()
        ? new Result.NoSuchRecord(record)
        : new Result.One(merged.getFirst());
  }

  @Override
  public Result list(Caller caller, Query query) {
    var integration = integrations.find(query.model().integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(query.model().integration());
    }
    return switch (VirtualQuery.of(fields.fields(query.model()), query.where())) {
      case VirtualQuery.Invalid(var problems) -> new Result.Invalid(problems);
      case VirtualQuery.Valid(var conditions) -> list(integration.get(), query, conditions);
    };
  }

  private Result list(
      Integration integration, Query query, List<VirtualCondition> conditions) {
    var reader = reader(integration, query.model());
    var unknown = unknown(reader, query.fields());
    if (!unknown.isEmpty()) {
      return new Result.Invalid(unknown);
    }
    var search = new CombinedSearch(reader, values, query.model(), query.domain(), conditions);
    var ids = search.ids(query.after(), query.limit());
    var chosen = query.fields().isEmpty() ? reader.describing() : query.fields();
    var next =
        ids.size() < query.limit() ? Optional.<Long>empty() : Optional.of(ids.getLast().value());
    return new Result.Page(merged(reader, query.model(), ids, chosen), next);
  }

  private PlainReader reader(Integration integration, VirtualModel model) {
    var client = opener.open(integration).client();
    return new PlainReader(client, new Schemas(client), model.model());
  }

  private static List<FieldProblem> unknown(PlainReader reader, List<FieldName> wanted) {
    return reader.unknown(wanted).stream()
        .map(name -> new FieldProblem("fields", "Odoo's model has no field " + name))
        .toList();
  }

  private List<MergedRecord> merged(
      PlainReader reader, VirtualModel model, Collection<OdooId> ids, List<FieldName> chosen) {
    var odoo = reader.read(ids, chosen);
    var virtual = values.find(model, odoo.keySet());
    var merged = new ArrayList<MergedRecord>();
    odoo.forEach(
        (id, row) ->
            merged.add(
                MergedRecord.of(
                    id, row, VirtualRows.members(virtual.getOrDefault(id, Map.of())))));
    return merged;
  }
}
