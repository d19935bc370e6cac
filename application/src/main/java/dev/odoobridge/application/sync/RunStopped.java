package dev.odoobridge.application.sync;

import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.Optional;

/**
 * Ends a run between two batches: what it had done is stored, the rest waits for the next run.
 * Thrown where nothing is half done.
 */
final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Optional<String> by;

  /** Somebody cancelled it. */
  static RunStopped cancelled(String by) {
    return new RunStopped(Optional.of(by));
  }

  /** The service stops. */
  static RunStopped handedBack() {
    return new RunStopped(Optional.empty());
  }

  private RunStopped(Optional<String> by) {
    super("the run was stopped");
    this.by = by;
  }

  RunStatus status() {
    return by.isPresent() ? RunStatus.CANCELLED : RunStatus.INTERRUPTED;
  }

  Run.RunError cause(Run run) {
    return by.map(
            name ->
                new Run.RunError(
                    "cancelled",
                    name
                        + " cancelled it after "
                        + run.total().processed()
                        + " records; the rest is in the next run"))
        .orElseGet(
            () ->
                new Run.RunError(
                    "interrupted", "the service was stopped; the rest is in the next run"));
  }
}
