package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/**
 * Makes in Odoo what the mapping wants there: the custom key fields, and hooks that tell of changes
 * where this Odoo has them. Idempotent.
 */
public interface PrepareOdoo {

  Result prepare(IntegrationId id);

  /** Takes the hooks away again; fields stay, for they hold data. */
  Result removeHooks(IntegrationId id);

  /**
   * A hook for one model.
   *
   * @param outcome one of the words below
   * @param message why, or how well
   */
  record Hook(String model, String outcome, String message) {
    public static final String MADE = "made";
    public static final String PRESENT = "present";
    public static final String FAILED = "failed";
    public static final String IMPOSSIBLE = "impossible";
  }

  /** What came of it. */
  sealed interface Result {

    /**
     * Odoo is prepared.
     *
     * @param created fields made now, as {@code model.field}
     * @param present fields that were there
     * @param hooks one for each model
     */
    record Prepared(List<String> created, List<String> present, List<Hook> hooks)
        implements Result {
      public Prepared {
        created = List.copyOf(created);
        present = List.copyOf(present);
        hooks = List.copyOf(hooks);
      }
    }

    /** Hooks are gone: those of these models, which had one. */
    record HooksRemoved(List<String> models) implements Result {
      public HooksRemoved {
        models = List.copyOf(models);
      }
    }

    /** It did not work; fields made before the failure stay. */
    record Fails(String code, String message) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
