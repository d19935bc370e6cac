package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;

/** Cursors in memory. */
public final class InMemoryCursorStore implements CursorStore {
  private final InMemoryDatabase database;

  public InMemoryCursorStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Cursor find(IntegrationId integration, EntityName entity) {
    return database.read(
        state -> state.cursors.getOrDefault(new Place(integration, entity), Cursor.START));
  }

  @Override
  public void save(IntegrationId integration, EntityName entity, Cursor cursor) {
    database.write(
        state -> {
          database.requireKnown(state, integration);
          return state.cursors.put(new Place(integration, entity), StoredTime.cut(cursor));
        });
  }
}
