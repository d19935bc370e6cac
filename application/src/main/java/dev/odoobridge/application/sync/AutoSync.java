package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.policy.RetryPolicy;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.sync.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends changes of the host to Odoo as they come, for integrations that want it and whose breaker
 * lets it. After a run that brought nothing the next one waits, longer each time. Used by one
 * thread.
 */
public final class AutoSync {
  /** In whose name it starts runs. */
  public static final Caller CALLER = new Caller(Trigger.AUTO, Role.HOST);

  /** The items of whole entities, which come first, are fewer. */
  private static final int FIRST_FAILURES = 100;

  private final DueChanges due;
  private final IntegrationStore integrations;
  private final RunStore runs;
  private final RunSync runSync;
  private final Rests rests;
  private final Map<IntegrationId, Last> last = new HashMap<>();

  public AutoSync(
      DueChanges due, IntegrationStore integrations, RunStore runs, RunSync runSync, Rests rests) {
    this.due = due;
    this.integrations = integrations;
    this.runs = runs;
    this.runSync = runSync;
    this.rests = rests;
  }

  /** Starts an export for every integration that has due changes, none under way and no pause. */
  public void tick() {
    for (var id : due.integrations(rests.clock().instant())) {
      integrations
          .find(id)
          .filter(AutoSync::isWanted)
          .filter(_ -> isRested(id) && rests.breakers().letsStart(id))
          .flatMap(integration -> due.request(integration, rests.clock().instant()))
          .ifPresent(request -> start(id, request));
    }
  }

  private static boolean isWanted(Integration integration) {
    return integration.settings().autoSync() && !integration.paused();
  }

  private boolean isRested(IntegrationId id) {
    var before = last.get(id);
    if (before == null) {
      return true;
    }
    var run = runs.find(before.run());
    if (run.map(Run::status).filter(RunStatus.RUNNING::equals).isPresent()) {
      // Somebody works on it, and no other will be started; or its end could not be stored, and the
      // next one ends it.
      return true;
    }
    var vain = run.filter(this::broughtNothing);
    if (vain.isEmpty()) {
      last.remove(id);
      return true;
    }
    var since = vain.flatMap(Run::finishedAt).orElse(Instant.MIN);
    return !rests.clock().instant().isBefore(since.plus(before.pause()));
  }

  /**
   * Due changes that no run takes up, of an entity that does not fit this Odoo, must not spin. What
   * stopped a whole run is the breaker's to judge.
   */
  private boolean broughtNothing(Run run) {
    var total = run.total();
    return run.status() != RunStatus.FAILED
        && total.processed() == total.of(Outcome.FAILED)
        && !parkedSomething(run);
  }

  /** A change that was parked is due no more, until somebody says so. */
  private boolean parkedSomething(Run run) {
    var failed = new ItemFilter(Optional.empty(), Optional.of(Outcome.FAILED));
    return runs.items(run.id(), failed, NumberedItem.SORTING.first(FIRST_FAILURES)).stream()
        .anyMatch(numbered -> numbered.item().hostId().isPresent());
  }

  private void start(IntegrationId id, SyncRequest request) {
    var vain = Optional.ofNullable(last.get(id)).map(Last::vain).orElse(0) + 1;
    if (runSync.start(CALLER, id, request) instanceof RunSync.Result.Started(var run)) {
      last.put(id, new Last(run.id(), vain, rests.pause(vain)));
    }
  }

  /** What says how long to rest. */
  public record Rests(Breakers breakers, InstantSource clock, RandomGenerator random) {
    private Duration pause(int vain) {
      return RetryPolicy.STANDARD.pause(vain, random.nextDouble());
    }
  }

  /**
   * The run started last.
   *
   * @param vain how many brought nothing in a row, counting this one should it bring nothing
   * @param pause how long to wait after it then
   */
  private record Last(RunId run, int vain, Duration pause) {}
}
