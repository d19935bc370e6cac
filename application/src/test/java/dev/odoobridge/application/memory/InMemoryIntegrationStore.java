package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** Integrations in memory. */
public final class InMemoryIntegrationStore implements IntegrationStore {
  private final InMemoryDatabase database;

  public InMemoryIntegrationStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(Integration integration) {
    var cut = StoredTime.cut(integration);
    return database.write(state -> state.integrations.putIfAbsent(key(cut.id()), cut) == null);
  }

  @Override
  public boolean replace(Integration integration) {
    var cut = StoredTime.cut(integration);
    return database.write(state -> state.integrations.replace(key(cut.id()), cut) != null);
  }

  @Override
  public boolean replace(Integration read, Integration next) {
    var cut = StoredTime.cut(next);
    return database.write(state -> state.integrations.replace(key(cut.id()), read, cut));
  }

  @Override
  public boolean remove(Integration read) {
    return database.write(
        state -> {
          var isStill = read.equals(state.integrations.get(key(read.id())));
          if (isStill) {
            state.remove(read.id());
          }
          return isStill;
        });
  }

  @Override
  public Optional<Integration> find(IntegrationId id) {
    return database.read(state -> Optional.ofNullable(state.integrations.get(key(id))));
  }

  @Override
  public Optional<String> profile(IntegrationId id) {
    return find(id).map(Integration::profile);
  }

  @Override
  public List<Integration> list() {
    return database.read(state -> List.copyOf(state.integrations.values()));
  }

  @Override
  public boolean remove(IntegrationId id) {
    return database.write(
        state -> {
          var known = state.integrations.containsKey(key(id));
          state.remove(id);
          return known;
        });
  }

  private static String key(IntegrationId id) {
    return id.value();
  }
}
