package dev.odoobridge.application.virtual;

import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.ValueReader;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualFieldReader;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Defines virtual fields; a definition that values there are do not fit is refused. */
public final class DefineVirtualFieldsService implements DefineVirtualFields {
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int PAGE = 1000;

  private final IntegrationStore integrations;
  private final Transactions transactions;
  private final VirtualFieldStore fields;
  private final VirtualValueStore values;
  private final InstantSource clock;

  public DefineVirtualFieldsService(
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
  public Result models(IntegrationId integration) {
    return integrations.find(integration).isEmpty()
        ? new Result.NoSuchIntegration(integration)
        : new Result.Models(fields.models(integration));
  }

  @Override
  public Result fields(VirtualModel model) {
    return integrations.find(model.integration()).isEmpty()
        ? new Result.NoSuchIntegration(model.integration())
        : new Result.Fields(fields.fields(model), values.counts(model), fields.keptAside(model));
  }

  @Override
  public Result define(VirtualModel model, VirtualFieldName name, RawValue.Members definition) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    return switch (VirtualFieldReader.read(name, definition)) {
      case VirtualFieldReader.Reading.Invalid(var problems) -> new Result.Invalid(problems);
      case VirtualFieldReader.Reading.Valid(var field) ->
          transactions.call(() -> define(model, field));
    };
  }

  private Result define(VirtualModel model, VirtualField field) {
    fields.lock(model);
    var known = fields.fields(model);
    var before = find(known, field.name());
    if (before.isEmpty() && known.size() >= MOST_FIELDS) {
      return invalid("name", "the model has " + MOST_FIELDS + " virtual fields already");
    }
    var rewritten = new ArrayList<VirtualChange>();
    var problem = before.flatMap(_ -> problem(model, field, rewritten));
    if (problem.isPresent()) {
      return new Result.Invalid(List.of(problem.get()));
    }
    if (field.traits().required() && field.initial().isEmpty() && isMissing(model, field)) {
      return invalid("required", "some records have virtual values and none in this field");
    }
    if (before.filter(field::equals).isEmpty()) {
      fields.save(model, field);
      values.save(model, rewritten);
    }
    return new Result.Defined(field, before.isEmpty());
  }

  /** A record that has values must have one here too; with a default those without get it. */
  private boolean isMissing(VirtualModel model, VirtualField field) {
    var holders = values.counts(model);
    var most = holders.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return most > holders.getOrDefault(field.name(), 0L);
  }

  /** What keeps the values there are from being values of the new definition. */
  private Optional<FieldProblem> problem(
      VirtualModel model, VirtualField field, List<VirtualChange> rewritten) {
    var seen = new HashMap<VirtualValue, Long>();
    var after = 0L;
    for (var ids = values.search(model, List.of(), after, PAGE);
        !ids.isEmpty();
        ids = values.search(model, List.of(), after, PAGE)) {
      for (var held : values.find(model, ids).entrySet()) {
        var value = held.getValue().get(field.name());
        if (value != null) {
          var reading = ValueReader.read("type", field.type(), value.raw());
          if (!(reading instanceof ValueReader.Reading.Some(var read))) {
            return wrong("type", "the value of record " + held.getKey() + " would not fit");
          }
          var other = seen.put(read, held.getKey().value());
          if (field.traits().unique() && other != null) {
            return wrong("unique", "records " + other + " and " + held.getKey() + " hold the same");
          }
          rewritten.add(
              new VirtualChange(
                  held.getKey(),
                  field.name(),
                  Optional.of(value),
                  Optional.of(read),
                  clock.instant(),
                  "definition"));
        }
      }
      after = ids.getLast().value();
    }
    return Optional.empty();
  }

  @Override
  public Result remove(VirtualModel model, VirtualFieldName name, boolean withValues) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    return transactions.call(
        () -> {
          fields.lock(model);
          if (find(fields.fields(model), name).isEmpty()) {
            return new Result.NoSuchField(name);
          }
          var count = values.counts(model).getOrDefault(name, 0L);
          if (count > 0 && !withValues) {
            return new Result.HasValues(count);
          }
          fields.remove(model, name);
          return new Result.Removed();
        });
  }

  @Override
  public Result keepAside(VirtualModel model, Duration time) {
    if (integrations.find(model.integration()).isEmpty()) {
      return new Result.NoSuchIntegration(model.integration());
    }
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      return invalid("kept_days", "must be 0 to " + LONGEST.toDays());
    }
    transactions.run(
        () -> {
          fields.lock(model);
          fields.keepAside(model, time);
        });
    return fields(model);
  }

  private static Optional<VirtualField> find(List<VirtualField> fields, VirtualFieldName name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static Result invalid(String path, String message) {
    return new Result.Invalid(List.of(new FieldProblem(path, message)));
  }

  private static Optional<FieldProblem> wrong(String path, String message) {
    return Optional.of(new FieldProblem(path, message));
  }
}
