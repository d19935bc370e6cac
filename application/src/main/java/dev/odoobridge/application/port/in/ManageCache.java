package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.record.IntegrationId;

/** Says how long answers of an integration's Odoo are kept. Thread-safe. */
public interface ManageCache {

  Result read(IntegrationId id);

  /** From now on it is so, for what is kept already too. */
  Result change(IntegrationId id, CachePolicy policy);

  /** Has everything read from Odoo anew. */
  Result clear(IntegrationId id);

  /** What came of it. */
  sealed interface Result {
    record Policy(CachePolicy policy) implements Result {}

    record Cleared() implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
