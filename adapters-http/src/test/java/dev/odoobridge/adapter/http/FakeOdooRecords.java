package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.OdooAccess.Deed;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Partners, who are kept as they were given; a field called {@code bad} is refused. */
final class FakeOdooRecords implements OdooRecords {
  private static final ModelName PARTNER = new ModelName("res.partner");
  private final FakeIntegrations integrations;
  private final Map<OdooId, RawValue.Members> rows = new ConcurrentSkipListMap<>();
  private final AtomicLong ids = new AtomicLong();
  volatile Optional<Search> searched = Optional.empty();
  volatile Optional<Call> called = Optional.empty();

  FakeOdooRecords(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  private Result known(
      Optional<String> refusal, IntegrationId id, ModelName model, Supplier<Result> work) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    if (refusal.isPresent()) {
      return new Result.Denied(refusal.get());
    }
    return model.equals(PARTNER) ? work.get() : new Result.NoSuchModel(model);
  }

  private static Optional<String> refusal(Caller caller, ModelName model, Deed deed) {
    return OdooAccess.of(caller).refusal(model, deed);
  }

  @Override
  public Result list(Caller caller, IntegrationId id, ModelName model, Search search) {
    searched = Optional.of(search);
    return known(
        refusal(caller, model, Deed.READ),
        id,
        model,
        () ->
            new Result.Page(
                List.copyOf(rows.values()),
                Optional.of((long) rows.size()).filter(_ -> search.counted()),
                Optional.of("id-9")));
  }

  @Override
  public Result read(Caller caller, IntegrationId id, ModelName model, OdooId record, Shape shape) {
    return known(
        refusal(caller, model, Deed.READ),
        id,
        model,
        () ->
            Optional.ofNullable(rows.get(record))
                .<Result>map(Result.Found::new)
                .orElseGet(() -> new Result.NoSuchRecord(model, record)));
  }

  private OdooId put(OdooId id, RawValue.Members values) {
    var row = new LinkedHashMap<String, RawValue>();
    row.put("id", RawValue.of(id.value()));
    row.putAll(values.values());
    rows.put(id, new RawValue.Members(row));
    return id;
  }

  @Override
  public Result create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values) {
    return known(
        refusal(caller, model, Deed.WRITE),
        id,
        model,
        () ->
            values.values().containsKey("bad")
                ? new Result.Invalid(List.of(new FieldProblem("bad", "no such field")))
                : new Result.Created(put(new OdooId(ids.incrementAndGet()), values)));
  }

  @Override
  public Result update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values) {
    return known(
        refusal(caller, model, Deed.WRITE),
        id,
        model,
        () ->
            rows.containsKey(record)
                ? new Result.Updated(put(record, values))
                : new Result.NoSuchRecord(model, record));
  }

  @Override
  public Result delete(Caller caller, IntegrationId id, ModelName model, OdooId record) {
    return known(
        refusal(caller, model, Deed.DELETE),
        id,
        model,
        () ->
            rows.remove(record) == null
                ? new Result.NoSuchRecord(model, record)
                : new Result.Deleted());
  }

  @Override
  public Result batch(Caller caller, IntegrationId id, ModelName model, Batch batch) {
    return known(refusal(caller, model, Deed.WRITE), id, model, () -> batch(batch));
  }

  private Result batch(Batch batch) {
    var items = new ArrayList<Item>();
    switch (batch) {
      case Batch.Create(var values) ->
          values.forEach(
              one ->
                  items.add(
                      one.values().containsKey("bad")
                          ? new Item.Wrong(
                              Optional.empty(), List.of(new FieldProblem("bad", "is no field")))
                          : new Item.Created(put(new OdooId(ids.incrementAndGet()), one))));
      case Batch.Update(var values) ->
          values.forEach(
              (one, row) ->
                  items.add(
                      rows.containsKey(one)
                          ? new Item.Updated(put(one, row))
                          : new Item.Missing(one)));
      case Batch.Delete(var all) ->
          all.forEach(
              one ->
                  items.add(
                      rows.remove(one) == null
                          ? new Item.Failed(Optional.of(one), "odoo-refused", "in use")
                          : new Item.Deleted(one)));
      case Batch.Read(var all, _) ->
          all.forEach(
              one ->
                  items.add(
                      rows.containsKey(one)
                          ? new Item.Found(one, rows.get(one))
                          : new Item.Missing(one)));
    }
    return new Result.Batched(items);
  }

  @Override
  public Result call(Caller caller, IntegrationId id, ModelName model, Call call) {
    called = Optional.of(call);
    return known(
        OdooAccess.of(caller).refusal(model, call.method()),
        id,
        model,
        () -> new Result.Answered(RawValue.list(RawValue.NOTHING, RawValue.FALSE)));
  }
}
