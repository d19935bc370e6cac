package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends changes of the host to Odoo as they come, for integrations that want it. After a run that
 * failed, or brought nothing, the next one waits, longer each time. Used by one thread.
 */
public final class AutoSync {
  /** In whose name it starts runs. */
  public static final Caller CALLER = new Caller("auto", Role.HOST);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private final RecordStore records;
  private final IntegrationStore integrations;
  private final RunStore runs;
  private final RunSync runSync;
  private final InstantSource clock;
  private final Map<IntegrationId, Last> last = new HashMap<>();

  public AutoSync(
      RecordStore records,
      IntegrationStore integrations,
      RunStore runs,
      RunSync runSync,
      InstantSource clock) {
    this.records = records;
    this.integrations = integrations;
    this.runs = runs;
    this.runSync = runSync;
    this.clock = clock;
  }

  /** Starts an export for every integration that has due changes, none under way and no pause. */
  public void tick() {
    for (var id : records.integrationsWithDueChanges(clock.instant())) {
      integrations
          .find(id)
          .filter(AutoSync::isWanted)
          .filter(_ -> mayStart(id))
          .ifPresent(_ -> start(id));
    }
  }

  private static boolean isWanted(Integration integration) {
    return integration.settings().autoSync() && !integration.paused();
  }

  private boolean mayStart(IntegrationId id) {
    var before = last.get(id);
    if (before == null) {
      return true;
    }
    var run = runs.find(before.run());
    if (run.map(Run::status).filter(RunStatus.RUNNING::equals).isPresent()) {
      return false;
    }
    var vain = run.filter(AutoSync::broughtNothing);
    if (vain.isEmpty()) {
      last.remove(id);
      return true;
    }
    var since = vain.flatMap(Run::finishedAt).orElse(Instant.MIN);
    return !clock.instant().isBefore(since.plus(pause(before.failures())));
  }

  /** Due changes that no run takes up, of an entity that does not fit this Odoo, must not spin. */
  private static boolean broughtNothing(Run run) {
    var total = run.total();
    return run.status() == RunStatus.FAILED || total.processed() == total.of(Outcome.FAILED);
  }

  private void start(IntegrationId id) {
    var failures = Optional.ofNullable(last.get(id)).map(Last::failures).orElse(0) + 1;
    if (runSync.start(CALLER, id, SyncRequest.of(Direction.EXPORT))
        instanceof RunSync.Result.Started(var run)) {
      last.put(id, new Last(run.id(), failures));
    }
  }

  private static Duration pause(int failures) {
    var pause = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /**
   * The run started last.
   *
   * @param failures how many failed in a row, counting this one should it fail
   */
  private record Last(RunId run, int failures) {}
}
