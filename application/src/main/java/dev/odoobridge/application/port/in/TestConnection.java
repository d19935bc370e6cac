package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;

/** Tries an integration's Odoo: address, database, credentials, and whether the mapping fits. */
public interface TestConnection {

  /** Calls Odoo and changes nothing there. */
  Result test(IntegrationId id);

  /** What came of it. */
  sealed interface Result {

    /**
     * Odoo let us in.
     *
     * @param version what the server calls itself
     * @param transport how it is spoken to
     * @param reason why that transport
     * @param problems what in the mapping does not fit this Odoo, by entity; empty when all fits
     * @param notes what a person may want to know, such as custom fields that do not exist yet
     */
    record Works(
        String version,
        String transport,
        String reason,
        Map<EntityName, List<FieldProblem>> problems,
        List<String> notes)
        implements Result {
      public Works {
        problems = Map.copyOf(problems);
        notes = List.copyOf(notes);
      }
    }

    /**
     * It does not work.
     *
     * @param code a stable word, see {@link dev.odoobridge.application.port.out.OdooFailure#code}
     * @param message what is wrong and what to do
     */
    record Fails(String code, String message) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
