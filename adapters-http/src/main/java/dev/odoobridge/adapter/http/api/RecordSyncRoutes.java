package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/integrations/{id}/records/{entity}/{hostId}/sync}: one record alone. */
public final class RecordSyncRoutes {
  private final SyncRecord syncRecord;
  private final WaitingStart starts;

  public RecordSyncRoutes(SyncRecord syncRecord, ReadRuns runs) {
    this.syncRecord = syncRecord;
    this.starts = new WaitingStart(runs);
  }

  public void start(Context context) throws IOException {
    var wait = Query.of(context, SyncRoutes.START).patience();
    var wish = wish(new Fields(Bodies.optionalObject(context)));
    var integration = Paths.integration(context);
    var begun =
        starts.begun(
            integration, wait, () -> started(context, wish), RecordSyncRoutes::isRefusedByARun);
    starts.answer(context, run(begun), wait);
  }

  private SyncRecord.Result started(Context context, SyncRecord.Wish wish) {
    return syncRecord.start(
        Guard.caller(context),
        Paths.integration(context),
        Paths.entity(context),
        Paths.hostIdBeforeLast(context),
        wish);
  }

  private static boolean isRefusedByARun(SyncRecord.Result result) {
    return result instanceof SyncRecord.Result.Refused(RunSync.Result.AlreadyRunning _);
  }

  private static SyncRecord.Wish wish(Fields fields) {
    var direction = SyncBody.direction(fields).orElse(Direction.BOTH);
    var dryRun = fields.flag("dry_run").orElse(false);
    var force = fields.flag("force").orElse(false);
    var validate = fields.flag("validate").orElse(false);
    if (validate && !direction.exports()) {
      fields.wrong("validate", "needs the direction export or both");
    }
    fields.end();
    return new SyncRecord.Wish(direction, dryRun, force, validate);
  }

  private static Run run(SyncRecord.Result result) {
    return switch (result) {
      case SyncRecord.Result.Started(var run) -> run;
      case SyncRecord.Result.Refused(RunSync.Result.NoSuchEntity(var entity, var known)) ->
          throw Problems.noSuchEntity(entity, known);
      case SyncRecord.Result.Refused(var why) -> throw Problems.notStarted(why);
      case SyncRecord.Result.NoSuchRecord(var entity, var id) ->
          throw Problem.of(
              ProblemType.RECORD_NOT_FOUND, "There is no " + entity + " \"" + id + "\".");
      case SyncRecord.Result.CannotValidate(var reason) ->
          throw Problems.invalidFields(List.of(new FieldProblem("validate", reason)));
    };
  }
}
