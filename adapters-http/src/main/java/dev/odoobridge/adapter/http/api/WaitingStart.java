package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Starts runs for callers that may want to wait, and answers with them. */
final class WaitingStart {
  /** Seconds an answer may be held back. */
  static final int LONGEST = 300;

  private static final int RUNS_TO_WAIT_FOR = 3;
  private final ReadRuns runs;

  WaitingStart(ReadRuns runs) {
    this.runs = runs;
  }

  /** Whoever waits also waits for the run under way, such as one that sends what was just put. */
  <T> T begun(
      IntegrationId integration, long wait, Supplier<T> start, Predicate<T> isAlreadyRunning) {
    var result = start.get();
    var patience = wait == 0 ? 0 : RUNS_TO_WAIT_FOR;
    while (isAlreadyRunning.test(result) && patience > 0) {
      patience--;
      runs.list(running(integration), Run.SORTING.first(1))
          .items()
          .forEach(run -> runs.await(run.id(), Duration.ofSeconds(wait)));
      result = start.get();
    }
    return result;
  }

  /** The run, once it has ended or so many seconds are over. */
  Run awaited(Run begun, long wait) {
    return wait == 0 ? begun : runs.await(begun.id(), Duration.ofSeconds(wait)).orElse(begun);
  }

  /** Answers with the run, once it has ended or the caller has waited so long. */
  void answer(Context context, Run begun, long wait) {
    var run = awaited(begun, wait);
    var status = run.status() == RunStatus.RUNNING ? Answers.ACCEPTED : Answers.OK;
    Answers.located(context, status, Paths.RUNS + "/" + run.id(), RunView.from(run));
  }

  private static RunFilter running(IntegrationId integration) {
    return new RunFilter(
        Optional.of(integration),
        Optional.of(RunStatus.RUNNING),
        Optional.empty(),
        Optional.empty());
  }
}
