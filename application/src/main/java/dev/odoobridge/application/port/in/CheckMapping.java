package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/**
 * Asks an integration's Odoo about mappings, as far as the caller may know its models; nothing is
 * changed there or here.
 */
public interface CheckMapping {

  /** Holds a mapping against the integration's Odoo. */
  Result check(Caller caller, IntegrationId integration, String text);

  /**
   * Writes the beginning of a mapping from what Odoo says of these models.
   *
   * @param mirror only from Odoo to here, with all that can be read
   */
  DraftResult draft(
      Caller caller, IntegrationId integration, List<ModelName> models, boolean mirror);

  /** What came of a check. */
  sealed interface Result {

    /**
     * It was held against Odoo.
     *
     * @param problems what is wrong, in the order of the text; empty when it fits
     * @param notes what a person may want to know
     */
    record Checked(List<ProfileProblem> problems, List<String> notes) implements Result {
      public Checked {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
      }
    }

    /**
     * Odoo could not be asked.
     *
     * @param code see {@link dev.odoobridge.application.port.out.OdooFailure#code}
     */
    record Fails(String code, String message) implements Result {}

    /** The caller may not know one of its models; Odoo was not asked. */
    record Denied(String reason) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }

  /** What came of a draft. */
  sealed interface DraftResult {

    record Drafted(String text) implements DraftResult {}

    record NoSuchModels(List<ModelName> models) implements DraftResult {
      public NoSuchModels {
        models = List.copyOf(models);
      }
    }

    /** As {@link Result.Denied}. */
    record Denied(String reason) implements DraftResult {}

    /** As {@link Result.Fails}. */
    record Fails(String code, String message) implements DraftResult {}

    record NoSuchIntegration(IntegrationId id) implements DraftResult {}
  }
}
