package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /api/v1/integrations/{id}/sync}. */
public final class SyncRoutes {
  public static final List<String> START = List.of("wait");
  public static final List<String> START_ONLY = List.of("direction", "wait");

  private static final int LONGEST_WAIT = 300;
  private static final int RUNS_TO_WAIT_FOR = 3;

  private final RunSync runSync;
  private final ReadRuns runs;

  public SyncRoutes(RunSync runSync, ReadRuns runs) {
    this.runSync = runSync;
    this.runs = runs;
  }

  /** Starts a run; with {@code wait} the answer is held back until it has ended, or so long. */
  public void start(Context context) throws IOException {
    var wait = Query.of(context, START).number("wait", 0, LONGEST_WAIT, 0);
    start(context, SyncBody.request(Bodies.optionalObject(context)), wait);
  }

  private void start(Context context, SyncRequest request, long wait) {
    var integration = Paths.integration(context);
    var begun = begun(start(Guard.caller(context), integration, seen(context, request), wait));
    var run = wait == 0 ? begun : runs.await(begun.id(), Duration.ofSeconds(wait)).orElse(begun);
    var status = run.status() == RunStatus.RUNNING ? Answers.ACCEPTED : Answers.OK;
    Answers.located(context, status, Paths.RUNS + "/" + run.id(), RunView.from(run));
  }

  /**
   * As {@link #start}, of these entities, none meaning all; only a direction is asked for, in the
   * body or the query.
   */
  public void startOnly(Context context, String... entities) throws IOException {
    var query = Query.of(context, START_ONLY);
    var fields = new Fields(Bodies.optionalObject(context));
    var direction = SyncBody.direction(fields).or(() -> direction(query));
    fields.end();
    start(
        context,
        SyncRequest.of(direction.orElse(Direction.BOTH))
            .of(Stream.of(entities).map(EntityName::new).toList()),
        query.number("wait", 0, LONGEST_WAIT, 0));
  }

  /** Starts a run and waits for its end, as long as an answer may take. */
  Run ended(Caller caller, IntegrationId integration, SyncRequest request) {
    var begun = begun(start(caller, integration, request, LONGEST_WAIT));
    return runs.await(begun.id(), Duration.ofSeconds(LONGEST_WAIT)).orElse(begun);
  }

  private static Optional<Direction> direction(Query query) {
    return query.parsed("direction", Direction::parse, "must be export, import or both");
  }

  /** What the caller may not touch is not synced; naming it is refused. */
  private static SyncRequest seen(Context context, SyncRequest request) {
    var sight = Sight.of(context);
    var entities = sight.entities(request.entities());
    sight.require(Paths.integration(context), entities);
    return request.of(entities);
  }

  /** Whoever waits also waits for the run under way, such as one that sends what was just put. */
  private RunSync.Result start(
      Caller caller, IntegrationId integration, SyncRequest request, long wait) {
    var result = runSync.start(caller, integration, request);
    var patience = wait == 0 ? 0 : RUNS_TO_WAIT_FOR;
    while (result instanceof RunSync.Result.AlreadyRunning && patience > 0) {
      patience--;
      runs.list(running(integration), Optional.empty(), 1)
          .entries()
          .forEach(run -> runs.await(run.id(), Duration.ofSeconds(wait)));
      result = runSync.start(caller, integration, request);
    }
    return result;
  }

  private static RunFilter running(IntegrationId integration) {
    return new RunFilter(
        Optional.of(integration),
        Optional.of(RunStatus.RUNNING),
        Optional.empty(),
        Optional.empty());
  }

  private static Run begun(RunSync.Result result) {
    if (result instanceof RunSync.Result.Started(var run)) {
      return run;
    }
    throw Problems.notStarted(result);
  }
}
