package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.port.in.OdooRecords.Batch;
import dev.odoobridge.application.port.in.OdooRecords.Item;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.direct.GivenValues;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does the same to many records, in as few calls as Odoo accepts. Once Odoo is not there any more,
 * or cannot be told from not there, nothing further is tried.
 */
final class RecordBatch {
  private final ModelDoor door;
  private final int size;
  private final BulkWriter writer;
  private final Map<Integer, Item> items = new HashMap<>();
  private Optional<OdooFailure> over = Optional.empty();

  /**
   * For one batch.
   *
   * @param size how many records a call
   */
  RecordBatch(ModelDoor door, int size) {
    this.door = door;
    this.size = size;
    this.writer = new BulkWriter(door.client(), door.model());
  }

  /** One record of the batch. */
  private record Part(int index, Optional<OdooId> id, RawValue.Members values) {}

  List<Item> run(Batch batch) {
    switch (batch) {
      case Batch.Create(var values) -> create(values);
      case Batch.Update(var values) -> update(values);
      case Batch.Delete(var ids) -> each(parts(ids), this::unlink);
      case Batch.Read(var ids, var shape) -> throw new IllegalArgumentException("read: " + shape);
    }
    var all = new ArrayList<Item>();
    for (var index = 0; index < batch.size(); index++) {
      all.add(items.get(index));
    }
    return all;
  }

  private void create(List<RawValue.Members> given) {
    var parts = new ArrayList<Part>();
    for (var index = 0; index < given.size(); index++) {
      checked(index, Optional.empty(), given.get(index)).ifPresent(parts::add);
    }
    each(
        parts,
        some -> {
          var ids = writer.create(some.stream().map(Part::values).toList());
          for (var index = 0; index < some.size(); index++) {
            items.put(some.get(index).index(), new Item.Created(ids.get(index)));
          }
        });
  }

  private void update(Map<OdooId, RawValue.Members> given) {
    var parts = new ArrayList<Part>();
    var index = 0;
    for (var entry : given.entrySet()) {
      checked(index++, Optional.of(entry.getKey()), entry.getValue()).ifPresent(parts::add);
    }
    each(
        parts,
        some -> {
          var values = new LinkedHashMap<OdooId, RawValue.Members>();
          some.forEach(part -> values.put(part.id().orElseThrow(), part.values()));
          writer.update(values);
          some.forEach(part -> items.put(part.index(), new Item.Updated(part.id().orElseThrow())));
        });
  }

  private void unlink(List<Part> some) {
    writer.unlink(some.stream().map(part -> part.id().orElseThrow()).toList());
    some.forEach(part -> items.put(part.index(), new Item.Deleted(part.id().orElseThrow())));
  }

  private Optional<Part> checked(int index, Optional<OdooId> id, RawValue.Members given) {
    var reader = new GivenValues();
    var values = door.values(reader, given);
    var problems = new ArrayList<>(reader.problems());
    if (given.values().isEmpty() && id.isPresent()) {
      problems.add(new FieldProblem("values", "is empty"));
    }
    if (problems.isEmpty()) {
      return Optional.of(new Part(index, id, values));
    }
    items.put(index, new Item.Wrong(id, problems));
    return Optional.empty();
  }

  private static List<Part> parts(List<OdooId> ids) {
    var parts = new ArrayList<Part>();
    for (var index = 0; index < ids.size(); index++) {
      parts.add(new Part(index, Optional.of(ids.get(index)), new RawValue.Members(Map.of())));
    }
    return parts;
  }

  private void each(List<Part> parts, Consumer<List<Part>> work) {
    for (var start = 0; start < parts.size(); start += size) {
      var some = parts.subList(start, Math.min(start + size, parts.size()));
      Bisection.run(some, batch -> attempt(batch, work), this::refused);
    }
  }

  private void attempt(List<Part> batch, Consumer<List<Part>> work) {
    if (over.isPresent()) {
      fail(batch, over.get().code(), "was not tried any more: " + over.get().explanation());
      return;
    }
    try {
      work.accept(batch);
    } catch (OdooFailure.Refused refused) {
      throw refused; // takes the batch apart
    } catch (OdooFailure failure) {
      over =
          Optional.of(
              failure instanceof OdooFailure.Uncertain
                  ? new OdooFailure.Unavailable(
                      failure.explanation(), failure.fault(), Optional.empty())
                  : failure);
      fail(batch, failure.code(), failure.explanation());
    }
  }

  private void refused(Part part, OdooFailure.Refused refused) {
    items.put(
        part.index(),
        ModelDoor.isMissing(refused) && part.id().isPresent()
            ? new Item.Missing(part.id().get())
            : new Item.Failed(part.id(), refused.code(), refused.explanation()));
  }

  private void fail(List<Part> parts, String code, String message) {
    parts.forEach(part -> items.put(part.index(), new Item.Failed(part.id(), code, message)));
  }

  /** Those of these records that there are. */
  List<Item> read(List<OdooId> ids, List<String> fields, boolean raw) {
    var found = new HashMap<OdooId, RawValue.Members>();
    var domain = RawValue.list(Domain.in("id", ids));
    var rows =
        door.rows(domain, fields, "id", new ModelDoor.Paging(0, Math.max(1, ids.size())), true);
    for (var row : door.shown(rows, raw)) {
      found.put(ModelDoor.id(row), row);
    }
    return ids.stream()
        .map(id -> found.containsKey(id) ? new Item.Found(id, found.get(id)) : new Item.Missing(id))
        .map(Item.class::cast)
        .toList();
  }
}
