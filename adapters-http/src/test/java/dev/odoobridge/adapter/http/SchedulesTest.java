package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SchedulesTest {
  private static final String SCHEDULES = "/api/v1/schedules";
  private static final String BODY =
      """
      {"id": "nightly", "integration": "main", "direction": "import", "entities": ["customer"],
       "cron": "30 2 * * *", "time_zone": "Europe/Vienna"}
      """;
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void makesOneAndShowsWhenItIsDue() {
    var made = served.post(SCHEDULES, BODY).is(201);

    assertEquals(SCHEDULES + "/nightly", made.header("Location"));
    var read = served.get(SCHEDULES + "/nightly").is(200);
    assertEquals("main", read.at("/integration"));
    assertEquals("sync", read.at("/task"));
    assertEquals("import", read.at("/direction"));
    assertEquals("customer", read.at("/entities/0"));
    assertEquals("30 2 * * *", read.at("/cron"));
    assertEquals("Europe/Vienna", read.at("/time_zone"));
    assertEquals("null", read.at("/every"));
    assertEquals("scheduled", read.at("/state"));
    assertEquals("2026-11-21T01:30:00Z", read.at("/next_at"));
    assertEquals("person", read.at("/origin"));
    assertEquals("admin", read.at("/created_by"));
    assertEquals("1", served.get(SCHEDULES + "?integration=main").is(200).at("/total"));
    assertEquals("0", served.get(SCHEDULES + "?integration=other").is(200).at("/total"));
  }

  @Test
  void takesBackWhatItShowed() {
    served.post(SCHEDULES, BODY).is(201);
    var shown = served.get(SCHEDULES + "/nightly").is(200).text();

    assertEquals(shown, served.put(SCHEDULES + "/nightly", shown).is(200).text());
  }

  @Test
  void pausesResumesChangesAndRemoves() {
    served.post(SCHEDULES, BODY).is(201);

    var paused = served.post(SCHEDULES + "/nightly/pause", "{}").is(200);
    assertEquals("paused", paused.at("/state"));
    assertEquals("null", paused.at("/next_at"));
    assertEquals(
        "scheduled", served.post(SCHEDULES + "/nightly/resume", "{}").is(200).at("/state"));
    var changed =
        served.put(SCHEDULES + "/nightly", "{\"integration\": \"main\", \"every\": \"300\"}");
    assertEquals("PT5M", changed.is(200).at("/every"));
    served.delete(SCHEDULES + "/nightly").is(204);
    served.get(SCHEDULES + "/nightly").isProblem(404, "schedule-not-found");
    served.delete(SCHEDULES + "/nightly").isProblem(404, "schedule-not-found");
    served.post(SCHEDULES + "/nightly/pause", "{}").isProblem(404, "schedule-not-found");
    served.put(SCHEDULES + "/nightly", "{\"every\": \"300\"}").isProblem(404, "schedule-not-found");
  }

  @Test
  void changesOnlyWhatWasReadWhenThatIsSaid() {
    var tag = served.post(SCHEDULES, BODY).is(201).header("ETag");
    assertEquals(tag, served.get(SCHEDULES + "/nightly").is(200).header("ETag"));
    var hourly = "{\"integration\": \"main\", \"every\": \"PT1H\"}";

    var next = served.put(SCHEDULES + "/nightly", hourly, "If-Match", tag).is(200).header("ETag");
    served.put(SCHEDULES + "/nightly", hourly, "If-Match", tag).isProblem(412, "version-moved");
    served.delete(SCHEDULES + "/nightly", "If-Match", tag).isProblem(412, "version-moved");
    served.delete(SCHEDULES + "/nightly", "If-Match", "x").isProblem(400, "invalid-header");
    served.delete(SCHEDULES + "/nightly", "If-Match", next).is(204);
  }

  @Test
  void refusesWhatIsTakenUnknownOrWrong() {
    served.post(SCHEDULES, BODY).is(201);

    served.post(SCHEDULES, BODY).isProblem(409, "id-taken");
    served
        .post(SCHEDULES, "{\"integration\": \"main\", \"cron\": \"* * *\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("cron");
    served
        .post(SCHEDULES, "{\"cron\": 5, \"crom\": \"x\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("cron", "crom");
    served
        .put(SCHEDULES + "/nightly", "{\"id\": \"other\", \"every\": \"PT1H\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("id");
    served.get(SCHEDULES + "/..%2f").isProblem(404, "schedule-not-found");
    served.get(SCHEDULES + "?sort=id").isProblem(400, "invalid-parameter");
  }

  @Test
  void leavesWhatFollowsTheIntegrationToTheIntegration() {
    var made = new Schedule.Made(Origin.INTERVALS, Served.NOW, "integration", Served.NOW);
    served.schedules.keep(
        Schedule.made(
            new ScheduleId("main.customer"),
            new IntegrationId("main"),
            new ScheduledTask.Sync(Direction.BOTH, List.of()),
            new Cadence.Every(Duration.ofMinutes(5)),
            false,
            made));

    served
        .put(SCHEDULES + "/main.customer", "{\"integration\": \"main\", \"every\": \"60\"}")
        .isProblem(409, "schedule-owned");
  }

  @Test
  void startsAndStopsTheWholeScheduler() {
    assertEquals("true", served.get(SCHEDULES + "/scheduler").is(200).at("/running"));
    served.post(SCHEDULES, BODY).is(201);

    var stopped = served.post(SCHEDULES + "/scheduler/stop", "{}").is(200);
    assertEquals("false", stopped.at("/running"));
    assertEquals("admin", stopped.at("/by"));
    assertEquals("1", stopped.at("/schedules"));
    assertEquals("stopped", served.get(SCHEDULES + "/nightly").is(200).at("/state"));
    assertEquals("true", served.post(SCHEDULES + "/scheduler/start", "{}").is(200).at("/running"));
  }

  @Test
  void saysWhichDidNotFire() {
    served.post(SCHEDULES, BODY).is(201);
    served.schedules.late = List.of(new ScheduleId("nightly"));

    assertEquals("nightly", served.get(SCHEDULES + "/scheduler").is(200).at("/late/0"));
  }

  @Test
  void keepsIntervalsWithTheIntegration() {
    var body =
        """
        {"name": "Main", "url": "https://odoo.example", "database": "prod", "username": "bot",
         "profile": "go4rent", "intervals": {"customer": "PT5M"}}
        """;
    assertEquals(
        "PT5M", served.put("/api/v1/integrations/main", body).is(200).at("/intervals/customer"));
  }
}
