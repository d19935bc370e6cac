package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;

/** Acknowledgements in memory. */
public final class InMemoryAcknowledgementStore implements AcknowledgementStore {
  private final InMemoryDatabase database;

  public InMemoryAcknowledgementStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public FeedCursor lock(IntegrationId integration, EntityName entity) {
    if (!database.isInTransaction()) {
      throw new IllegalStateException("acknowledgements are locked only within a transaction");
    }
    return database.write(
        state -> {
          database.requireKnown(state, integration);
          return state.acknowledged.getOrDefault(new Place(integration, entity), FeedCursor.START);
        });
  }

  @Override
  public void save(IntegrationId integration, EntityName entity, FeedCursor cursor) {
    database.write(
        state -> {
          database.requireKnown(state, integration);
          return state.acknowledged.put(new Place(integration, entity), cursor);
        });
  }
}
