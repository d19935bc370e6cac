package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MIRROR-2: two processes share the schedules of one database, each time counting once. */
final class TwoSchedulersOnDoubleTest {
  private static final Duration TAKE_OVER = Duration.ofSeconds(90);
  private static final Duration EFFECTIVE = Duration.ofSeconds(60);
  private static final String SCHEDULES = "/api/v1/schedules";

  @Test
  void eachTimeIsOneRunAndTheSurvivorTakesOverFromTheDead(@TempDir Path data) throws Exception {
    try (var odoo = OdooUnderTest.started(19);
        var database = MigratedDatabase.create();
        var instances = TwoInstances.start(data, database)) {
      var first = instances.host(0);
      var second = instances.host(1);
      first.connect(odoo);

      first.api().post(SCHEDULES, Map.of("id", "often", "integration", "rental", "every", "PT2S"));
      Eventually.holds(EFFECTIVE, () -> scheduled(second).size() >= 3, () -> "" + second.runs());
      assertOneForEachTime(scheduled(second));

      second.api().post(SCHEDULES + "/often/pause", Map.of());
      Eventually.holds(EFFECTIVE, () -> idle(first), () -> "" + first.runs());
      var sofar = scheduled(first).size();
      first.api().post(SCHEDULES, Map.of("id", "other", "integration", "rental", "every", "P1D"));
      assertEquals(sofar, scheduled(first).size());

      var gate =
          odoo.own().orElseThrow().faults().hold(call -> call.is("res.partner", "search_read"));
      second.api().post(SCHEDULES + "/often/resume", Map.of());
      assertTrue(gate.awaitArrival(TAKE_OVER), "no run came");
      Eventually.holds(TAKE_OVER, () -> instances.working().isPresent(), () -> "nobody works");
      var dead = instances.working().orElseThrow();
      var killed = Instant.now();
      instances.kill(dead);
      gate.open();

      var survivor = instances.host(1 - dead);
      Eventually.holds(
          TAKE_OVER,
          () -> scheduled(survivor).stream().anyMatch(run -> succeededAfter(run, killed)),
          () -> "" + survivor.runs());
      assertEquals(
          1,
          scheduled(survivor).stream()
              .filter(run -> run.path("status").asText().equals("interrupted"))
              .count());
    }
  }

  private static List<JsonNode> scheduled(Host host) {
    return host.runs().stream()
        .filter(run -> run.path("started_by").asText().equals("schedule:often"))
        .toList();
  }

  private static boolean idle(Host host) {
    return host.api().get(SCHEDULES + "/often").path("state").asText().equals("paused")
        && host.runs().stream().noneMatch(run -> run.path("status").asText().equals("running"));
  }

  private static boolean succeededAfter(JsonNode run, Instant moment) {
    return run.path("status").asText().equals("succeeded")
        && Instant.parse(run.path("started_at").asText()).isAfter(moment);
  }

  /** Two instances that both fired would leave runs closer together than the interval allows. */
  static void assertOneForEachTime(List<JsonNode> runs) {
    var times =
        runs.stream().map(run -> Instant.parse(run.path("started_at").asText())).sorted().toList();
    for (var index = 1; index < times.size(); index++) {
      var apart = Duration.between(times.get(index - 1), times.get(index));
      assertTrue(apart.toMillis() > 700, () -> "too close: " + times);
    }
  }
}
