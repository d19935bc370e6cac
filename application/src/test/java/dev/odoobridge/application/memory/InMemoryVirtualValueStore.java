package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of virtual fields in memory. */
public final class InMemoryVirtualValueStore implements VirtualValueStore {
  private final InMemoryDatabase database;

  public InMemoryVirtualValueStore(InMemoryDatabase database) {
    this.database = database;
  }

  private <T> T read(VirtualModel model, Function<VirtualTable, T> query) {
    return database.read(state -> query.apply(state.virtual(model)));
  }

  private void write(VirtualModel model, Consumer<VirtualTable> change) {
    database.write(
        state -> {
          database.requireKnown(state, model.integration());
          change.accept(state.virtualToChange(model));
          return true;
        });
  }

  @Override
  public Map<OdooId, Map<VirtualFieldName, VirtualValue>> find(
      VirtualModel model, Collection<OdooId> records) {
    return read(
        model,
        table -> {
          var found = new LinkedHashMap<OdooId, Map<VirtualFieldName, VirtualValue>>();
          table.values.forEach(
              (id, held) -> {
                if (records.contains(id)) {
                  found.put(id, Map.copyOf(held));
                }
              });
          return found;
        });
  }

  @Override
  public void save(VirtualModel model, List<VirtualChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    write(
        model,
        table -> {
          for (var change : changes) {
            var held = table.values.computeIfAbsent(change.record(), _ -> new TreeMap<>());
            change
                .after()
                .ifPresentOrElse(
                    value -> held.put(change.field(), value), () -> held.remove(change.field()));
            if (held.isEmpty()) {
              table.values.remove(change.record());
            }
            var cut =
                new VirtualChange(
                    change.record(),
                    change.field(),
                    change.before(),
                    change.after(),
                    StoredTime.cut(change.at()),
                    change.by());
            table.history.add(new NumberedChange(table.history.size() + 1L, cut));
          }
        });
  }

  @Override
  public Map<VirtualValue, OdooId> holders(
      VirtualModel model, VirtualFieldName field, Collection<VirtualValue> values) {
    return read(
        model,
        table -> {
          var holders = new LinkedHashMap<VirtualValue, OdooId>();
          table.values.forEach(
              (id, held) ->
                  Optional.ofNullable(held.get(field))
                      .filter(values::contains)
                      .ifPresent(value -> holders.put(value, id)));
          return holders;
        });
  }

  @Override
  public List<OdooId> search(
      VirtualModel model, List<VirtualCondition> conditions, Slice<OdooId> slice) {
    return slice.of(all(model, conditions));
  }

  @Override
  public long count(VirtualModel model, List<VirtualCondition> conditions) {
    return all(model, conditions).size();
  }

  private List<OdooId> all(VirtualModel model, List<VirtualCondition> conditions) {
    return read(
        model,
        table ->
            table.values.entrySet().stream()
                .filter(entry -> VirtualConditions.hold(conditions, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList());
  }

  @Override
  public Set<OdooId> matching(
      VirtualModel model, List<VirtualCondition> conditions, Collection<OdooId> among) {
    return read(
        model,
        table ->
            among.stream()
                .filter(
                    id ->
                        VirtualConditions.hold(
                            conditions, table.values.getOrDefault(id, new TreeMap<>())))
                .collect(Collectors.toSet()));
  }

  @Override
  public Map<VirtualFieldName, Long> counts(VirtualModel model) {
    return read(
        model,
        table ->
            table.values.values().stream()
                .flatMap(held -> held.keySet().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
  }

  @Override
  public List<NumberedChange> history(
      VirtualModel model, OdooId record, Slice<NumberedChange> slice) {
    return slice.of(history(model, record));
  }

  @Override
  public long countHistory(VirtualModel model, OdooId record) {
    return history(model, record).size();
  }

  private List<NumberedChange> history(VirtualModel model, OdooId record) {
    return read(
        model,
        table ->
            table.history.stream().filter(each -> each.change().record().equals(record)).toList());
  }

  @Override
  public void setAside(VirtualModel model, Collection<OdooId> records, Instant at) {
    if (records.isEmpty()) {
      return;
    }
    write(
        model,
        table -> {
          for (var record : records) {
            var held = table.values.remove(record);
            if (held != null) {
              var members = new LinkedHashMap<String, RawValue>();
              held.forEach((name, value) -> members.put(name.value(), value.raw()));
              table.aside.put(
                  record,
                  new AsideRecord(record, new RawValue.Members(members), StoredTime.cut(at)));
            }
          }
        });
  }

  @Override
  public List<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice) {
    return slice.of(aside(model));
  }

  @Override
  public long countAside(VirtualModel model) {
    return aside(model).size();
  }

  private List<AsideRecord> aside(VirtualModel model) {
    return read(model, table -> List.copyOf(table.aside.values()));
  }

  @Override
  public void forget(VirtualModel model, Collection<OdooId> records) {
    if (!records.isEmpty()) {
      write(model, table -> table.aside.keySet().removeAll(Set.copyOf(records)));
    }
  }

  @Override
  public int forgetBefore(VirtualModel model, Instant moment) {
    var old =
        aside(model).stream()
            .filter(each -> each.since().isBefore(moment))
            .map(AsideRecord::record)
            .toList();
    forget(model, old);
    return old.size();
  }
}
