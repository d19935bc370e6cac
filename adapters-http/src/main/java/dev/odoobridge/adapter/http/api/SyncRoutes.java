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
import dev.odoobridge.domain.sync.SyncRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /api/v1/integrations/{id}/sync}. */
public final class SyncRoutes {
  public static final List<String> START = List.of("wait");
  public static final List<String> START_ONLY = List.of("direction", "wait");

  private final RunSync runSync;
  private final WaitingStart starts;

  public SyncRoutes(RunSync runSync, ReadRuns runs) {
    this.runSync = runSync;
    this.starts = new WaitingStart(runs);
  }

  /** Starts a run; with {@code wait} the answer is held back until it has ended, or so long. */
  public void start(Context context) throws IOException {
    var wait = Query.of(context, START).patience();
    start(context, SyncBody.request(Bodies.optionalObject(context)), wait);
  }

  private void start(Context context, SyncRequest request, long wait) {
    var integration = Paths.integration(context);
    var begun = begun(start(Guard.caller(context), integration, seen(context, request), wait));
    starts.answer(context, begun, wait);
  }

  /**
   * As {@link #start}, of these entities, none meaning all; only a direction is asked for, in the
   * body or the query.
   */
  public void startOnly(Context context, String... entities) throws IOException {
    var query = Query.of(context, START_ONLY);
    var fields = new Fields(Bodies.optionalObject(context));
    var inQuery = direction(query);
    var direction = SyncBody.direction(fields).or(() -> inQuery);
    fields.end();
    start(
        context,
        SyncRequest.of(direction.orElse(Direction.BOTH))
            .of(Stream.of(entities).map(EntityName::new).toList()),
        query.patience());
  }

  /** Starts a run and waits for its end, as long as an answer may take. */
  Run ended(Caller caller, IntegrationId integration, SyncRequest request) {
    var begun = begun(start(caller, integration, request, WaitingStart.LONGEST));
    return starts.awaited(begun, WaitingStart.LONGEST);
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

  private RunSync.Result start(
      Caller caller, IntegrationId integration, SyncRequest request, long wait) {
    return starts.begun(
        integration,
        wait,
        () -> runSync.start(caller, integration, request),
        RunSync.Result.AlreadyRunning.class::isInstance);
  }

  private static Run begun(RunSync.Result result) {
    if (result instanceof RunSync.Result.Started(var run)) {
      return run;
    }
    throw Problems.notStarted(result);
  }
}
