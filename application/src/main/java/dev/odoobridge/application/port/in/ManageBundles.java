package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/**
 * Does several steps as one. A bundle that was taken is durable and is gone on with whatever
 * happens: until all its steps are done, or, when one of them never can be, until what it did is
 * undone. No step is done twice. Thread-safe.
 */
public interface ManageBundles {
  /**
   * Takes a bundle and does as much of it as can be done at once. What the caller may do is decided
   * now, once for all.
   */
  Result start(Caller caller, IntegrationId id, List<Step> steps);

  /** As {@link #start}, but does nothing of it in this call: Odoo is known to be away. */
  Result queue(Caller caller, IntegrationId id, List<Step> steps);

  Result find(IntegrationId id, long number);

  /** Those in one state, or all. */
  Result list(IntegrationId id, Optional<Bundle.State> state, Slice<Bundle> slice);

  /** What came of it. */
  sealed interface Result {
    record Known(Bundle bundle) implements Result {}

    record Listed(Page<Bundle> page) implements Result {}

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
