package dev.odoobridge.application.virtual;

import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of virtual fields; writers of one model take turns, so that what is unique stays so. */
public final class ManageVirtualValuesService implements ManageVirtualValues {
  private final IntegrationStore integrations;
  private final Transactions transactions;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;
  private final InstantSource clock;

  public ManageVirtualValuesService(
      IntegrationStore integrations,
      Transactions transactions,
      VirtualFieldStore fields,
      VirtualValueStore values,
      InstantSource clock) {
    this.integrations = integrations;
    this.transactions = transactions;
    this.fields = fields;
    this.values = values;
    this.clock = clock;
  }

  @Override
  public List<Written> write(Caller caller, VirtualModel model, List<Write> writes) {
    if (writes.size() > MAX_BATCH) {
      throw new IllegalArgumentException("writes: more than " + MAX_BATCH);
    }
    if (integrations.find(model.integration()).isEmpty()) {
      return List.of(new Written.NoSuchIntegration(model.integration()));
    }
    if (writes.isEmpty()) {
      return List.of();
    }
    return transactions.call(
        () -> {
          fields.lock(model);
          var batch = new WriteBatch(model, fields.fields(model), values);
          return batch.write(writes, clock.instant(), caller.name());
        });
  }

  @Override
  public Reading read(VirtualModel model, Collection<OdooId> records) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Reading.NoSuchIntegration(model.integration());
    }
    return new Reading.Found(found(model, records), Optional.empty());
  }

  private List<Values> found(VirtualModel model, Collection<OdooId> records) {
    var held = values.find(model, records);
    return records.stream()
        .map(record -> values(record, held.getOrDefault(record, Map.of())))
        .toList();
  }

  @Override
  public Reading search(VirtualModel model, RawValue.Items where, long after, int limit) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Reading.NoSuchIntegration(model.integration());
    }
    return switch (VirtualQuery.of(fields.fields(model), where)) {
      case VirtualQuery.Invalid(var problems) -> new Reading.Invalid(problems);
      case VirtualQuery.Valid(var conditions) -> {
        var ids = values.search(model, conditions, after, limit);
        var next = ids.size() < limit ? Optional.<Long>empty() : Optional.of(ids.getLast().value());
        yield new Reading.Found(found(model, ids), next);
      }
    };
  }

  @Override
  public List<Entry> history(VirtualModel model, OdooId record, Optional<Long> before, int limit) {
    return values.history(model, record, before, limit).stream()
        .map(entry -> new Entry(entry.number(), entry.change()))
        .toList();
  }

  @Override
  public List<AsideRecord> aside(VirtualModel model, long after, int limit) {
    return values.aside(model, after, limit);
  }

  static Values values(OdooId record, Map<VirtualFieldName, VirtualValue> held) {
    return new Values(record, VirtualRows.members(held));
  }
}
