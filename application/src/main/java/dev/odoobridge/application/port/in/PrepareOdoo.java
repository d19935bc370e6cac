package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/** Makes in Odoo what the mapping wants there: the custom key fields. Idempotent. */
public interface PrepareOdoo {

  Result prepare(IntegrationId id);

  /** What came of it. */
  sealed interface Result {

    /**
     * Odoo is prepared.
     *
     * @param created fields made now, as {@code model.field}
     * @param present fields that were there
     */
    record Prepared(List<String> created, List<String> present) implements Result {
      public Prepared {
        created = List.copyOf(created);
        present = List.copyOf(present);
      }
    }

    /** It did not work; fields made before the failure stay. */
    record Fails(String code, String message) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
