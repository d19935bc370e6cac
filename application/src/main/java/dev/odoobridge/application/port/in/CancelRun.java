package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;

/**
 * Cancels a run, on whichever instance it goes. It ends after the batch it is at: nothing is half
 * done, what was done stays, the rest waits for the next run.
 */
public interface CancelRun {

  Result cancel(Caller caller, RunId id);

  /** What came of it. */
  sealed interface Result {

    /** It will end soon; asking again is harmless. */
    record Requested(Run run) implements Result {}

    record AlreadyEnded(Run run) implements Result {}

    record NoSuchRun(RunId id) implements Result {}
  }
}
