package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.OdooAccess.Deed;
import dev.odoobridge.domain.direct.GivenValues;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks whether the caller may, holds what it gives against the model's fields, and calls Odoo. */
public final class OdooRecordsService implements OdooRecords {
  /** Their answers are rows of the model itself. */
  private static final Set<String> ANSWERING_ROWS = Set.of("read", "search_read");

  private final IntegrationStore integrations;
  private final OpenOdoos odoos;

  public OdooRecordsService(IntegrationStore integrations, OpenOdoos odoos) {
    this.integrations = integrations;
    this.odoos = odoos;
  }

  @Override
  public Result list(Caller caller, IntegrationId id, ModelName model, Search search) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, Deed.READ),
        (_, door) -> new RecordPages(door).page(search));
  }

  @Override
  public Result read(Caller caller, IntegrationId id, ModelName model, OdooId record, Shape shape) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, Deed.READ),
        (_, door) -> {
          var conditions = door.conditions();
          var fields = door.fields(conditions, shape, List.of("*"));
          if (!conditions.problems().isEmpty()) {
            return new Result.Invalid(conditions.problems());
          }
          var domain = RawValue.list(Domain.in("id", List.of(record)));
          var rows = door.rows(domain, fields, "id", new ModelDoor.Paging(0, 1), true);
          return rows.isEmpty()
              ? new Result.NoSuchRecord(model, record)
              : new Result.Found(door.shown(rows, shape.raw()).getFirst());
        });
  }

  @Override
  public Result create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, Deed.WRITE),
        (_, door) ->
            checked(
                door,
                values,
                known -> {
                  var writer = new BulkWriter(door.client(), model);
                  return new Result.Created(writer.create(List.of(known)).getFirst());
                }));
  }

  @Override
  public Result update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, Deed.WRITE),
        (_, door) ->
            values.values().isEmpty()
                ? new Result.Invalid(List.of(new FieldProblem("values", "is empty")))
                : checked(
                    door,
                    values,
                    known ->
                        found(
                            model,
                            record,
                            () -> {
                              new BulkWriter(door.client(), model).update(Map.of(record, known));
                              return new Result.Updated(record);
                            })));
  }

  @Override
  public Result delete(Caller caller, IntegrationId id, ModelName model, OdooId record) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, Deed.DELETE),
        (_, door) ->
            found(
                model,
                record,
                () -> {
                  new BulkWriter(door.client(), model).unlink(List.of(record));
                  return new Result.Deleted();
                }));
  }

  @Override
  public Result batch(Caller caller, IntegrationId id, ModelName model, Batch batch) {
    var deed =
        switch (batch) {
          case Batch.Create _, Batch.Update _ -> Deed.WRITE;
          case Batch.Delete _ -> Deed.DELETE;
          case Batch.Read _ -> Deed.READ;
        };
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, deed),
        (integration, door) -> {
          var work = new RecordBatch(door, integration.settings().batchSize());
          if (!(batch instanceof Batch.Read(var ids, var shape))) {
            return new Result.Batched(work.run(batch));
          }
          var conditions = door.conditions();
          var fields = door.fields(conditions, shape, List.of("*"));
          return conditions.problems().isEmpty()
              ? new Result.Batched(work.read(ids, fields, shape.raw()))
              : new Result.Invalid(conditions.problems());
        });
  }

  @Override
  public Result call(Caller caller, IntegrationId id, ModelName model, Call call) {
    return with(
        caller,
        id,
        model,
        access -> access.refusal(model, call.method()),
        (_, door) -> {
          var crossing = door.crossing();
          var refused =
              crossing
                  .refusal(door.schema(), new RawValue.Members(call.arguments()))
                  .or(() -> crossing.refusal(door.schema(), new RawValue.Members(call.context())));
          if (refused.isPresent()) {
            return new Result.Denied(refused.get());
          }
          var context = new LinkedHashMap<String, RawValue>();
          context.put(ModelDoor.ACTIVE_TEST, RawValue.TRUE);
          context.putAll(call.context());
          var answer =
              call.ids()
                  .map(
                      ids ->
                          door.client().write(model, call.method(), ids, call.arguments(), context))
                  .orElseGet(
                      () -> door.client().write(model, call.method(), call.arguments(), context));
          return new Result.Answered(
              !call.raw() && ANSWERING_ROWS.contains(call.method()) ? rows(door, answer) : answer);
        });
  }

  /** Of a field it does not know Odoo says the name alone. */
  private static String said(String explanation) {
    return explanation.contains(" ") ? explanation : "Odoo does not know " + explanation;
  }

  private static RawValue rows(ModelDoor door, RawValue answer) {
    return answer instanceof RawValue.Items(var rows)
            && rows.stream().allMatch(RawValue.Members.class::isInstance)
        ? new RawValue.Items(
            List.copyOf(
                door.shown(rows.stream().map(RawValue.Members.class::cast).toList(), false)))
        : answer;
  }

  private static Result checked(
      ModelDoor door, RawValue.Members given, Function<RawValue.Members, Result> work) {
    var reader = new GivenValues();
    var values = door.values(reader, given);
    return reader.problems().isEmpty() ? work.apply(values) : new Result.Invalid(reader.problems());
  }

  private static Result found(ModelName model, OdooId record, Supplier<Result> work) {
    try {
      return work.get();
    } catch (OdooFailure.Refused refused) {
      if (ModelDoor.isMissing(refused)) {
        return new Result.NoSuchRecord(model, record);
      }
      throw refused;
    }
  }

  private Result with(
      Caller caller,
      IntegrationId id,
      ModelName model,
      Function<OdooAccess, Optional<String>> refusal,
      BiFunction<Integration, ModelDoor, Result> work) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var access = OdooAccess.of(caller);
    var refused = refusal.apply(access);
    if (refused.isPresent()) {
      return new Result.Denied(refused.get());
    }
    try {
      var open = odoos.of(integration.get());
      return open.schemas()
          .find(model)
          .map(
              schema ->
                  work.apply(
                      integration.get(),
                      new ModelDoor(open.client(), schema, access, open.schemas())))
          .orElseGet(() -> new Result.NoSuchModel(model));
    } catch (OdooFailure.Misconfigured failure) {
      odoos.forget(id); // what is known of this Odoo may be wrong by now
      if (failure.reason() == OdooFailure.Misconfigured.Cause.MODEL) {
        return new Result.CallWrong(said(failure.explanation()));
      }
      throw failure;
    }
  }
}
