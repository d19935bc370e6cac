package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.application.port.in.CancelRun;
import io.javalin.http.Context;

/** {@code /api/v1/runs/{id}/cancel}. */
public final class CancelRoutes {
  private final CancelRun cancelRun;

  public CancelRoutes(CancelRun cancelRun) {
    this.cancelRun = cancelRun;
  }

  public void cancel(Context context) {
    switch (cancelRun.cancel(Guard.caller(context), Paths.run(context))) {
      case CancelRun.Result.Requested(var run) ->
          Answers.json(context, Answers.ACCEPTED, RunView.from(run));
      case CancelRun.Result.AlreadyEnded(var run) ->
          throw Problem.of(
              ProblemType.RUN_ENDED, "The run is " + run.status().word() + " already.");
      case CancelRun.Result.NoSuchRun _ -> throw Paths.noSuchRun();
    }
  }
}
