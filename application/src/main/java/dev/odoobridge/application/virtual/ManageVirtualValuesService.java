package dev.odoobridge.application.virtual;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values of virtual fields; writers of one model take turns, so that what is unique stays so. */
public final class ManageVirtualValuesService implements ManageVirtualValues {
  private final IntegrationStore integrations;
  private final Transactions transactions;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;
  private final InstantSource clock;
  private final Counts<Counted> counts;

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
    this.counts = new Counts<>(clock);
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
    return new Reading.Found(found(model, records));
  }

  private List<Values> found(VirtualModel model, Collection<OdooId> records) {
    var held = values.find(model, records);
    return records.stream()
        .map(record -> values(record, held.getOrDefault(record, Map.of())))
        .toList();
  }

  @Override
  public Reading search(VirtualModel model, RawValue.Items where, Slice<OdooId> slice) {
    return with(
        model,
        where,
        conditions -> new Reading.Found(found(model, values.search(model, conditions, slice))));
  }

  @Override
  public Reading list(VirtualModel model, RawValue.Items where, Slice<OdooId> slice) {
    return with(
        model,
        where,
        conditions -> {
          var ids = values.search(model, conditions, slice.andOneMore());
          var counted = new Counted(model, conditions);
          var page = slice.page(ids, counts.of(counted, () -> values.count(model, conditions)));
          var found = found(model, page.items());
          return new Reading.Listed(new Page<>(found, page.total(), page.next()));
        });
  }

  private Reading with(
      VirtualModel model, RawValue.Items where, Function<List<VirtualCondition>, Reading> work) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Reading.NoSuchIntegration(model.integration());
    }
    return switch (VirtualQuery.of(fields.fields(model), where)) {
      case VirtualQuery.Invalid(var problems) -> new Reading.Invalid(problems);
      case VirtualQuery.Valid(var conditions) -> work.apply(conditions);
    };
  }

  @Override
  public Page<NumberedChange> history(
      VirtualModel model, OdooId record, Slice<NumberedChange> slice) {
    var found = values.history(model, record, slice.andOneMore());
    return slice.page(found, values.countHistory(model, record));
  }

  @Override
  public Page<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice) {
    return slice.page(values.aside(model, slice.andOneMore()), values.countAside(model));
  }

  private record Counted(VirtualModel model, List<VirtualCondition> conditions) {}

  static Values values(OdooId record, Map<VirtualFieldName, VirtualValue> held) {
    return new Values(record, VirtualRows.members(held));
  }
}
