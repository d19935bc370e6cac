package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.Existence;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.TidyVirtualValues;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualWrite;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks in Odoo which records with virtual values there still are. */
public final class TidyVirtualValuesService implements TidyVirtualValues {
  private static final int PAGE = 1000;
  private static final String BACK = "brought back";

  private final IntegrationStore integrations;
  private final OdooOpener opener;
  private final Transactions transactions;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;
  private final InstantSource clock;

  public TidyVirtualValuesService(
      IntegrationStore integrations,
      OdooOpener opener,
      Transactions transactions,
      VirtualFieldStore fields,
      VirtualValueStore values,
      InstantSource clock) {
    this.integrations = integrations;
    this.opener = opener;
    this.transactions = transactions;
    this.fields = fields;
    this.values = values;
    this.clock = clock;
  }

  @Override
  public Result tidy(VirtualModel model, boolean unbraked) {
    var integration = integrations.find(model.integration());
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    var client = opener.open(integration.get()).client();
    var gone = new ArrayList<OdooId>();
    var all = 0;
    for (var ids = values.search(model, List.of(), 0, PAGE);
        !ids.isEmpty();
        ids = values.search(model, List.of(), ids.getLast().value(), PAGE)) {
      all += ids.size();
      gone.addAll(Existence.absent(client, model.model(), ids));
    }
    if (!unbraked && DeleteBrake.STANDARD.holds(gone.size(), all)) {
      return new Result.Braked(gone.size(), all);
    }
    return settle(model, gone, returned(client, model));
  }

  private List<AsideRecord> returned(OdooClient client, VirtualModel model) {
    var returned = new ArrayList<AsideRecord>();
    var slice = AsideRecord.SORTING.first(PAGE);
    for (var page = values.aside(model, slice);
        !page.isEmpty();
        page = values.aside(model, slice.behind(page.getLast()))) {
      var ids = page.stream().map(AsideRecord::record).toList();
      var absent = Existence.absent(client, model.model(), ids);
      page.stream().filter(each -> !absent.contains(each.record())).forEach(returned::add);
    }
    return returned;
  }

  private Result settle(VirtualModel model, List<OdooId> gone, List<AsideRecord> returned) {
    return transactions.call(
        () -> {
          fields.lock(model);
          var now = clock.instant();
          values.setAside(model, gone, now);
          returned.forEach(each -> bringBack(model, each));
          var limit = now.minus(fields.keptAside(model));
          var forgotten = values.forgetBefore(model, limit);
          return new Result.Tidied(gone.size(), returned.size(), forgotten);
        });
  }

  /** What no longer fits the definitions, or somebody else has by now, stays away. */
  private void bringBack(VirtualModel model, AsideRecord record) {
    var defined = fields.fields(model);
    var held = values.find(model, List.of(record.record())).getOrDefault(record.record(), Map.of());
    var changes = new ArrayList<VirtualChange>();
    for (var field : defined) {
      var one = Map.of(field.name().value(), record.values().member(field.name().value()));
      var write = VirtualWrite.of(List.of(field), held, new RawValue.Members(one), false);
      if (!held.containsKey(field.name())
          && write instanceof VirtualWrite.Valid(var valid)
          && valid.containsKey(field.name())) {
        var value = valid.get(field.name());
        var isTaken =
            field.traits().unique()
                && value.isPresent()
                && !values.holders(model, field.name(), List.of(value.get())).isEmpty();
        if (value.isPresent() && !isTaken) {
          changes.add(
              new VirtualChange(
                  record.record(), field.name(), Optional.empty(), value, clock.instant(), BACK));
        }
      }
    }
    values.save(model, changes);
    values.forget(model, List.of(record.record()));
  }
}
