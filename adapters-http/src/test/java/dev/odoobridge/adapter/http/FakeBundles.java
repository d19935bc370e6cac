package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.WriteOdooRecords;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Progress;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Does every step at once, but for those called {@code bad}; while {@code away}, none. */
final class FakeBundles implements ManageBundles, WriteOdooRecords {
  private final FakeIntegrations integrations;
  private final OdooRecords records;
  private final InstantSource clock;
  private final List<Bundle> bundles = new CopyOnWriteArrayList<>();
  volatile boolean away;

  FakeBundles(FakeIntegrations integrations, OdooRecords records, InstantSource clock) {
    this.integrations = integrations;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Result start(Caller caller, IntegrationId id, List<Step> steps) {
    var queued = queue(caller, id, steps);
    if (away || !(queued instanceof Result.Known(var taken))) {
      return queued;
    }
    var now = clock.instant();
    var bundle = taken;
    var state = Bundle.State.DONE;
    for (var step : new ArrayList<>(steps)) {
      var bad = step.name().equals("bad");
      var why = new Progress.Trouble("odoo-refused", "Odoo says no");
      var next = bad ? Progress.OPEN.failed(why) : Progress.OPEN.done(Optional.of(7L));
      state = bad ? Bundle.State.UNDONE : state;
      bundle = bundle.with(step.with(next), now);
    }
    var ended = bundle.in(state, now);
    bundles.set((int) ended.number() - 1, ended);
    return new Result.Known(ended);
  }

  @Override
  public Result queue(Caller caller, IntegrationId id, List<Step> steps) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var taken =
        Bundle.taken(id, caller.name(), steps, clock.instant()).numbered(bundles.size() + 1);
    bundles.add(taken);
    return new Result.Known(taken);
  }

  @Override
  public Result find(IntegrationId id, long number) {
    return bundles.stream()
        .filter(it -> it.number() == number && it.integration().equals(id))
        .findFirst()
        .<Result>map(Result.Known::new)
        .orElseGet(() -> new Result.NoSuchBundle(number));
  }

  @Override
  public Result list(IntegrationId id, Optional<Bundle.State> state, Slice<Bundle> slice) {
    return integrations.find(id).isEmpty()
        ? new Result.NoSuchIntegration(id)
        : new Result.Listed(
            slice.pageOf(
                bundles.stream()
                    .filter(it -> state.map(it.state()::equals).orElse(true))
                    .toList()));
  }

  @Override
  public Answer create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values) {
    return asked(
        caller, id, Deed.create(model, values), () -> records.create(caller, id, model, values));
  }

  @Override
  public Answer update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values) {
    return asked(
        caller,
        id,
        Deed.of(Deed.Kind.UPDATE, model, record, values),
        () -> records.update(caller, id, model, record, values));
  }

  @Override
  public Answer delete(Caller caller, IntegrationId id, ModelName model, OdooId record) {
    return asked(
        caller,
        id,
        Deed.of(Deed.Kind.DELETE, model, record, new RawValue.Members(Map.of())),
        () -> records.delete(caller, id, model, record));
  }

  private Answer asked(
      Caller caller, IntegrationId id, Deed deed, Supplier<OdooRecords.Result> ask) {
    if (!away) {
      return new Answer.Asked(ask.get());
    }
    var taken = queue(caller, id, List.of(Step.open("write", deed)));
    return taken instanceof Result.Known(var bundle)
        ? new Answer.Queued(bundle)
        : new Answer.Refused(taken);
  }
}
