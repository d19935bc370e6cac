package dev.odoobridge.application.runs;

import dev.odoobridge.application.port.in.CancelRun;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the store that a run is to end; whoever works on it looks there. */
public final class CancelRunService implements CancelRun {
  private static final Logger LOG = LoggerFactory.getLogger(CancelRunService.class);
  private final RunStore runs;

  public CancelRunService(RunStore runs) {
    this.runs = runs;
  }

  @Override
  public Result cancel(Caller caller, RunId id) {
    if (runs.requestCancel(id, caller.name())) {
      LOG.atInfo()
          .addKeyValue("run", id)
          .addKeyValue("by", caller.name())
          .log("run to be cancelled");
      return runs.find(id).<Result>map(Result.Requested::new).orElseGet(() -> none(id));
    }
    return runs.find(id).<Result>map(CancelRunService::ended).orElseGet(() -> none(id));
  }

  private static Result ended(Run run) {
    return new Result.AlreadyEnded(run);
  }

  private static Result none(RunId id) {
    return new Result.NoSuchRun(id);
  }
}
