package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/**
 * Does several steps as one. A bundle that was taken is durable and is gone on with whatever
 * happens: until all its steps are done, or, when one of them never can be, until what it did is
 * undone. No step is done twice. Thread-safe.
 */
public interface ManageBundles {
  int MAX_LIMIT = 200;

  /**
   * Takes a bundle and does as much of it as can be done at once. What the caller may do is decided
   * now, once for all.
   */
  Result start(Caller caller, IntegrationId id, List<Step> steps);

  /** As {@link #start}, but does nothing of it in this call: Odoo is known to be away. */
  Result queue(Caller caller, IntegrationId id, List<Step> steps);

  Result find(IntegrationId id, long number);

  /** The newest first. */
  Result list(IntegrationId id, long before, int limit);

  /** What came of it. */
  sealed interface Result {
    record Known(Bundle bundle) implements Result {}

    record Page(List<Bundle> bundles) implements Result {
      public Page {
        bundles = List.copyOf(bundles);
      }
    }

    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    record Denied(String reason) implements Result {}

    record NoSuchBundle(long number) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
