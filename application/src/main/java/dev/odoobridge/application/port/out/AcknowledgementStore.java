package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;

/** Keeps how much of the change feed the host has acknowledged. Thread-safe. */
public interface AcknowledgementStore {

  /**
   * The place up to which an entity's changes are acknowledged, {@link FeedCursor#START} when none
   * is; no one else gets it until the transaction ends.
   *
   * @throws IllegalStateException outside a transaction
   * @throws StoreFailure when there is no such integration
   */
  FeedCursor lock(IntegrationId integration, EntityName entity);

  void save(IntegrationId integration, EntityName entity, FeedCursor cursor);
}
