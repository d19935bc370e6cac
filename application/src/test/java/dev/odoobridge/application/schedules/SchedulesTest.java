package dev.odoobridge.application.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRuns;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.memory.InMemoryScheduleTrigger;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.in.ManageSchedules.Draft;
import dev.odoobridge.application.port.in.ManageSchedules.Result;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduleState;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.ScheduleId;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final IntegrationId SHOP = new IntegrationId("shop");
  private static final Caller ALICE = new Caller("alice", Role.MANAGER);
  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final dev.odoobridge.application.contract.Stores stores =
      InMemoryStores.of(new InMemoryDatabase());
  private final InMemoryLeases.Register register = new InMemoryLeases.Register();
  private final InMemoryScheduleTrigger trigger = new InMemoryScheduleTrigger();
  private final Profiles profiles = new Profiles();
  private final ManageSchedules schedules =
      new ManageSchedulesService(
          stores.schedules(), trigger, stores.integrations(), profiles, clock);
  private final ScheduleFiring firing = new ScheduleFiring(stores.schedules(), clock, () -> {});
  private final ScheduleKeeper keeper =
      new ScheduleKeeper(stores.schedules(), trigger, stores.integrations(), clock);
  private final Runs runs = new Runs();
  private final ScheduleStarter starter = starter();

  private ScheduleStarter starter() {
    return new ScheduleStarter(
        stores.schedules(),
        stores.runs(),
        runs,
        new InMemoryLeases(register),
        new Breakers(stores.breakers(), clock, () -> -1),
        clock);
  }

  @BeforeEach
  void addIntegration() {
    stores.integrations().add(SampleIntegrations.integration(SHOP));
  }

  private static Draft draft(String cron, String every) {
    return new Draft(
        Optional.of("often"),
        Optional.of("shop"),
        Optional.empty(),
        Optional.of("import"),
        List.of(),
        Optional.ofNullable(cron),
        Optional.empty(),
        Optional.ofNullable(every),
        Optional.empty());
  }

  private Schedule often() {
    return stores.schedules().find(new ScheduleId("often")).orElseThrow();
  }

  private void everyMinute() {
    assertInstanceOf(Result.Stored.class, schedules.create(ALICE, draft("* * * * *", null)));
  }

  private void pass(Duration time) {
    clock.advance(time);
    trigger.reach(clock.instant(), firing);
    starter.tick();
  }

  @Test
  void startsARunEachTimeAndNoTimeTwice() {
    everyMinute();

    for (var second = 0; second < 180; second++) {
      pass(Duration.ofSeconds(1));
      runs.end(RunStatus.SUCCEEDED);
      firing.call(new ScheduleId("often"));
      starter.tick();
    }

    assertEquals(3, runs.started.size());
    assertEquals(Direction.IMPORT, runs.started.getFirst().request().direction());
    assertEquals(runs.started.getLast().id(), often().firings().run().orElseThrow());
  }

  @Test
  void waitsForTheRunUnderWayAndThenRunsOnce() {
    everyMinute();
    runs.busy = true;

    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertEquals(ScheduleState.WAITING, schedules.find(often().id()).orElseThrow().state());
    assertEquals(0, runs.started.size());

    runs.busy = false;
    starter.tick();
    starter.tick();
    assertEquals(1, runs.started.size());
    assertEquals(ScheduleState.RUNNING, schedules.find(often().id()).orElseThrow().state());
  }

  @Test
  void makesUpOnceForWhatWasMissedWhileNobodyRan() {
    everyMinute();

    pass(Duration.ofHours(5));
    runs.end(RunStatus.SUCCEEDED);
    starter.tick();

    assertEquals(1, runs.started.size());
    assertEquals(clock.instant().plusSeconds(60), often().firings().nextAt().orElseThrow());
  }

  @Test
  void startsAnewWhatDiedWithItsProcess() {
    everyMinute();
    pass(Duration.ofMinutes(1));

    runs.end(RunStatus.INTERRUPTED);
    starter.tick();
    runs.end(RunStatus.SUCCEEDED);
    starter.tick();
    starter.tick();

    assertEquals(2, runs.started.size());
    assertEquals(ScheduleState.SCHEDULED, schedules.find(often().id()).orElseThrow().state());
  }

  @Test
  void leavesAScheduleToTheInstanceThatIsAtIt() {
    everyMinute();
    var other = new InMemoryLeases(register);
    var held = other.tryAcquire("schedule/often").orElseThrow();

    pass(Duration.ofMinutes(1));
    assertEquals(0, runs.started.size());

    held.close();
    starter.tick();
    assertEquals(1, runs.started.size());
  }

  @Test
  void startsNothingWhileTheIntegrationsCredentialsAreRefused() {
    everyMinute();
    var reason = new Setback.Reason("odoo-credentials", "wrong", clock.instant());
    stores.breakers().save(SHOP, new BreakerState.Stopped(reason));

    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertEquals(0, runs.started.size());

    stores.breakers().save(SHOP, BreakerState.CLOSED);
    starter.tick();
    assertEquals(1, runs.started.size());
  }

  @Test
  void isDueNoMoreWhilePausedAndFromNowOnWhenResumed() {
    everyMinute();

    schedules.pause(ALICE, often().id());
    pass(Duration.ofMinutes(10));
    assertEquals(0, runs.started.size());
    assertEquals(Map.of(), trigger.armed());

    schedules.resume(ALICE, often().id());
    starter.tick();
    assertEquals(0, runs.started.size());
    pass(Duration.ofMinutes(1));
    assertEquals(1, runs.started.size());
  }

  @Test
  void changesAndRemovesAtOnce() {
    everyMinute();

    schedules.replace(ALICE, often().id(), draft(null, "PT1H"));
    pass(Duration.ofMinutes(59));
    assertEquals(0, runs.started.size());
    pass(Duration.ofMinutes(1));
    assertEquals(1, runs.started.size());

    assertInstanceOf(Result.Deleted.class, schedules.delete(ALICE, often().id()));
    assertEquals(Map.of(), trigger.armed());
  }

  @Test
  void changesAndRemovesOnlyWhatIsAsItWasRead() {
    everyMinute();
    var read = often();
    schedules.pause(ALICE, read.id());
    Predicate<Schedule> asRead = it -> it.paused() == read.paused();

    var moved = new Result.Moved(read.id());
    assertEquals(moved, schedules.replace(ALICE, read.id(), draft(null, "PT1H"), asRead));
    assertEquals(moved, schedules.delete(ALICE, read.id(), asRead));
    assertEquals(read.cadence(), often().cadence());
    schedules.resume(ALICE, read.id());
    assertInstanceOf(
        Result.Stored.class, schedules.replace(ALICE, read.id(), draft(null, "PT1H"), asRead));
    assertInstanceOf(Result.Deleted.class, schedules.delete(ALICE, read.id(), asRead));
  }

  @Test
  void startsNothingWhileTheSchedulerIsStopped() {
    everyMinute();

    schedules.turn(ALICE, false);
    pass(Duration.ofMinutes(3));
    assertEquals(0, runs.started.size());
    assertEquals(ScheduleState.STOPPED, schedules.find(often().id()).orElseThrow().state());

    schedules.turn(ALICE, true);
    starter.tick();
    assertEquals(0, runs.started.size());
    pass(Duration.ofMinutes(1));
    assertEquals(1, runs.started.size());
  }

  @Test
  void saysWhichDidNotFire() {
    everyMinute();
    clock.advance(Duration.ofMinutes(1).plus(Schedule.TOLERANCE));
    assertEquals(List.of(), schedules.scheduler().late().stream().skip(1).toList());
    clock.advance(Duration.ofSeconds(1));

    assertEquals(List.of(often().id()), schedules.scheduler().late());
    assertEquals(ScheduleState.LATE, schedules.find(often().id()).orElseThrow().state());

    pass(Duration.ZERO);
    assertEquals(List.of(), schedules.scheduler().late());
  }

  @Test
  void notesWhyNothingWasStarted() {
    everyMinute();
    runs.paused = true;

    pass(Duration.ofMinutes(1));

    assertEquals(Optional.of("integration-paused"), often().firings().note());
    assertEquals(Optional.empty(), often().firings().waitingSince());
  }

  @Test
  void armsWhatGotLostAndDisarmsWhatNobodyWants() {
    everyMinute();
    var at = often().firings().nextAt().orElseThrow();
    trigger.disarm(often().id());
    trigger.arm(new ScheduleId("ghost"), at);

    keeper.tick();

    assertEquals(Map.of(often().id(), at), trigger.armed());
  }

  @Test
  void keepsTheIntervalsOfAnIntegrationAsSchedules() {
    var id = new ScheduleId("shop.customer");
    intervals(Map.of(new EntityName("customer"), Duration.ofMinutes(5)));
    keeper.tick();
    assertTrue(trigger.armed().containsKey(id));
    pass(Duration.ofMinutes(5));
    var request = runs.started.getFirst().request();
    assertEquals(List.of(new EntityName("customer")), request.entities());
    assertEquals(Direction.BOTH, request.direction());

    schedules.pause(ALICE, id);
    intervals(Map.of(new EntityName("customer"), Duration.ofMinutes(7)));
    keeper.tick();
    assertTrue(stores.schedules().find(id).orElseThrow().paused());
    assertEquals(new Result.OwnedElsewhere(id, Origin.INTERVALS), schedules.delete(ALICE, id));

    intervals(Map.of());
    keeper.tick();
    assertEquals(List.of(), stores.schedules().list());
    assertEquals(Map.of(), trigger.armed());
  }

  @Test
  void sweepsWhenThatIsTheTask() {
    var sweep =
        new Draft(
            Optional.empty(),
            Optional.of("shop"),
            Optional.of("sweep"),
            Optional.empty(),
            List.of(),
            Optional.of("0 3 * * *"),
            Optional.of("Europe/Vienna"),
            Optional.empty(),
            Optional.empty());
    var first = (Result.Stored) schedules.create(ALICE, sweep);
    var second = (Result.Stored) schedules.create(ALICE, sweep);
    assertEquals("shop.sweep", first.listed().schedule().id().value());
    assertEquals("shop.sweep-2", second.listed().schedule().id().value());

    pass(Duration.ofDays(1));

    assertEquals(Sweep.NOW, runs.started.getFirst().request().sweep());
  }

  @Test
  void isDueAndStartsNothingWhenItIsATest() {
    var test =
        new Draft(
            Optional.of("beat"),
            Optional.of("shop"),
            Optional.of("test"),
            Optional.empty(),
            List.of(),
            Optional.of("0 3 * * *"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var made = (Result.Stored) schedules.create(ALICE, test);

    pass(Duration.ofDays(1));

    var firings = stores.schedules().find(made.listed().schedule().id()).orElseThrow().firings();
    assertTrue(firings.firedAt().isPresent());
    assertEquals(Optional.empty(), firings.waitingSince());
    assertEquals(List.of(), runs.started);
  }

  @Test
  void namesAllThatIsWrong() {
    var wrong =
        new Draft(
            Optional.of("scheduler"),
            Optional.of("nope"),
            Optional.of("dance"),
            Optional.of("up"),
            List.of(),
            Optional.of("* * *"),
            Optional.of("Mars/Olympus"),
            Optional.empty(),
            Optional.empty());

    var problems = ((Result.Invalid) schedules.create(ALICE, wrong)).problems();

    assertEquals(
        Set.of("id", "integration", "task", "direction", "cron", "time_zone"),
        Set.copyOf(problems.stream().map(FieldProblem::path).toList()));
    assertEquals(List.of(), stores.schedules().list());
  }

  private void intervals(Map<EntityName, Duration> intervals) {
    var plain = SampleIntegrations.integration(SHOP);
    var standard = SyncSettings.STANDARD;
    stores
        .integrations()
        .replace(
            new Integration(
                SHOP,
                plain.name(),
                plain.odoo(),
                plain.credentials(),
                plain.profile(),
                new SyncSettings(
                    standard.entities(),
                    standard.company(),
                    standard.language(),
                    standard.autoSync(),
                    standard.batchSize(),
                    standard.quiet(),
                    standard.overlap(),
                    standard.policies(),
                    intervals,
                    standard.brake()),
                false,
                plain.createdAt(),
                plain.updatedAt()));
  }

  /** Starts runs that do nothing, one at a time, and ends them when told. */
  private final class Runs implements RunSync {
    private final List<Run> started = new ArrayList<>();
    private boolean busy;
    private boolean paused;

    @Override
    public Result start(Caller caller, IntegrationId integration, SyncRequest request) {
      if (paused) {
        return new Result.Paused(integration);
      }
      if (busy) {
        return new Result.AlreadyRunning(integration);
      }
      var like = SampleRuns.running("run-" + (started.size() + 1), request);
      var run =
          new Run(
              like.id(),
              integration,
              request,
              caller.name(),
              RunStatus.RUNNING,
              clock.instant(),
              Optional.empty(),
              Map.of(),
              Optional.empty());
      stores.runs().save(run);
      started.add(run);
      busy = true;
      return new Result.Started(run);
    }

    private void end(RunStatus status) {
      if (busy) {
        stores.runs().save(started.getLast().ended(status, clock.instant(), Optional.empty()));
        busy = false;
      }
    }
  }

  /** One profile without entities. */
  private static final class Profiles implements ProfileSource {
    @Override
    public Optional<MappingProfile> find(String name) {
      return Optional.of(new MappingProfile(name, List.of()));
    }

    @Override
    public List<String> names() {
      return List.of("go4rent");
    }
  }
}
