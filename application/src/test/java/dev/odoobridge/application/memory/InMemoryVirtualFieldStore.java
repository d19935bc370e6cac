package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Definitions of virtual fields in memory; one transaction runs at a time, which is the lock. */
public final class InMemoryVirtualFieldStore implements VirtualFieldStore {
  private final InMemoryDatabase database;

  public InMemoryVirtualFieldStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void lock(VirtualModel model) {
    if (!database.isInTransaction()) {
      throw new IllegalStateException("a lock needs a transaction");
    }
    change(model);
  }

  private VirtualTable change(VirtualModel model) {
    return database.write(
        state -> {
          database.requireKnown(state, model.integration());
          return state.virtualToChange(model);
        });
  }

  @Override
  public List<ModelName> models(IntegrationId integration) {
    return database.read(
        state ->
            state.virtual().keySet().stream()
                .filter(model -> model.integration().equals(integration))
                .map(VirtualModel::model)
                .sorted(Comparator.comparing(ModelName::value))
                .toList());
  }

  @Override
  public List<VirtualField> fields(VirtualModel model) {
    return database.read(state -> List.copyOf(state.virtual(model).fields.values()));
  }

  @Override
  public void save(VirtualModel model, VirtualField field) {
    database.call(() -> change(model).fields.put(field.name(), field));
  }

  @Override
  public void remove(VirtualModel model, VirtualFieldName field) {
    database.run(
        () -> {
          var table = change(model);
          table.fields.remove(field);
          table.values.values().forEach(held -> held.remove(field));
          table.values.values().removeIf(held -> held.isEmpty());
        });
  }

  @Override
  public Duration keptAside(VirtualModel model) {
    return database.read(state -> state.virtual(model).keptAside);
  }

  @Override
  public void keepAside(VirtualModel model, Duration time) {
    database.run(() -> change(model).keptAside = time);
  }
}
