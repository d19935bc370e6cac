package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;

/** Keeps how far imports have come. Thread-safe; takes part in {@link Transactions}. */
public interface CursorStore {

  /** The stored cursor, {@link Cursor#START} when none was ever stored. */
  Cursor find(IntegrationId integration, EntityName entity);

  void save(IntegrationId integration, EntityName entity, Cursor cursor);
}
