package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Cron;
import dev.odoobridge.domain.schedule.Firings;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of schedules does. */
public interface ScheduleStoreContract extends StoreContract {
  Schedule.Made MADE = new Schedule.Made(Origin.PERSON, NOON, "alice", NOON);

  private ScheduleStore schedules() {
    return stores().schedules();
  }

  private static Schedule everyMinute(String id) {
    return Schedule.made(
        new ScheduleId(id),
        INTEGRATION,
        new ScheduledTask.Sync(Direction.BOTH, List.of()),
        new Cadence.Every(Duration.ofMinutes(1)),
        false,
        MADE);
  }

  private static Schedule full(String id) {
    return new Schedule(
        new ScheduleId(id),
        INTEGRATION,
        new ScheduledTask.Sweep(List.of(new EntityName("order"), new EntityName("customer"))),
        new Cadence.ByCron(Cron.parse("0 2 * * mon"), ZoneId.of("Europe/Vienna")),
        true,
        new Schedule.Made(Origin.INTERVALS, NOON, "bob \"b\"", NOON.plusSeconds(9)),
        new Firings(
            Optional.of(NOON.plusSeconds(1)),
            Optional.of(NOON.plusSeconds(2)),
            Optional.of(NOON.plusSeconds(3)),
            Optional.of(new RunId("run-1")),
            true,
            Optional.of("integration-paused")));
  }

  @Test
  default void givesBackAllOfIt() {
    addIntegration();

    assertTrue(schedules().add(everyMinute("a")));
    assertTrue(schedules().add(full("b")));

    assertEquals(Optional.of(everyMinute("a")), schedules().find(new ScheduleId("a")));
    assertEquals(List.of(everyMinute("a"), full("b")), schedules().list());
  }

  @Test
  default void keepsTheFirstOfAnId() {
    addIntegration();
    schedules().add(everyMinute("a"));

    assertFalse(schedules().add(full("a")));

    assertEquals(List.of(everyMinute("a")), schedules().list());
  }

  @Test
  default void needsItsIntegrationAndGoesWithIt() {
    assertThrows(StoreFailure.class, () -> schedules().add(everyMinute("a")));
    addIntegration();
    schedules().add(everyMinute("a"));

    stores().integrations().remove(INTEGRATION);

    assertEquals(List.of(), schedules().list());
  }

  @Test
  default void changesOneThatIsThere() {
    addIntegration();
    schedules().add(everyMinute("a"));
    var later = NOON.plusSeconds(61);

    var changed = schedules().change(new ScheduleId("a"), it -> it.fired(later));

    assertEquals(changed, schedules().find(new ScheduleId("a")));
    assertEquals(Optional.of(later), changed.orElseThrow().firings().waitingSince());
    assertEquals(Optional.empty(), schedules().change(new ScheduleId("b"), it -> it));
  }

  @Test
  default void letsNoChangeGetLostAmongMany() {
    addIntegration();
    schedules().add(everyMinute("a"));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var index = 0; index < 20; index++) {
        threads.execute(
            () ->
                schedules()
                    .change(
                        new ScheduleId("a"), it -> it.fired(it.firings().nextAt().orElseThrow())));
      }
    }

    assertEquals(
        Optional.of(NOON.plusSeconds(21 * 60)),
        schedules().find(new ScheduleId("a")).orElseThrow().firings().nextAt());
  }

  @Test
  default void removesOneOnce() {
    addIntegration();
    schedules().add(everyMinute("a"));

    assertTrue(schedules().remove(new ScheduleId("a")));
    assertFalse(schedules().remove(new ScheduleId("a")));
  }

  @Test
  default void removesOneOnlyAsItShouldBe() {
    addIntegration();
    schedules().add(everyMinute("a"));

    assertFalse(schedules().remove(new ScheduleId("a"), Schedule::paused));
    assertTrue(schedules().find(new ScheduleId("a")).isPresent());
    assertTrue(schedules().remove(new ScheduleId("a"), it -> !it.paused()));
    assertFalse(schedules().remove(new ScheduleId("a"), _ -> true));
  }

  @Test
  default void isOnUntilSomebodySwitchesItOff() {
    assertEquals(SchedulerSwitch.STANDARD, schedules().scheduler());
    var off = new SchedulerSwitch(false, Optional.of(NOON), Optional.of("alice"));
    var on = new SchedulerSwitch(true, Optional.of(NOON.plusSeconds(5)), Optional.of("bob"));

    schedules().saveScheduler(off);
    assertEquals(off, schedules().scheduler());
    schedules().saveScheduler(on);
    assertEquals(on, schedules().scheduler());
  }
}
