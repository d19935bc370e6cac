package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.LastSync;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StatusTest {
  private static final String STATUS = "/api/v1/integrations/main/status";
  private static final Setback.Reason REASON =
      new Setback.Reason("odoo-unavailable", "nobody answers", Served.NOW);

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  private void shows(String json) {
    assertEquals(Answer.json(json), served.get(STATUS).is(200).json());
  }

  @Test
  void isOnWhileAllIsWell() {
    shows(
        """
        {"integration": "main", "state": "on", "failures": null, "waiting_until": null,
         "reason": null, "last_synced": {}, "odoo": null,
         "calls": {"max_parallel_calls": 4, "calls_per_second": null, "by_entity": {}},
         "entities": {"customer": {"auto_sync": true, "waiting": 3, "differing": 0}},
         "notices": []}
        """);
  }

  @Test
  void showsWhatAPersonShouldKnow() {
    served.failures.notices =
        List.of(
            new Notice(
                Notice.Kind.SCHEMA_BROKEN,
                Optional.of(new EntityName("customer")),
                "res.partner has no field x_a any more",
                Served.NOW),
            new Notice(Notice.Kind.KEY_ENDS, Optional.empty(), "it ends", Served.NOW));

    assertEquals(
        Answer.json(
            """
            [{"code": "schema-broken", "entity": "customer",
              "message": "res.partner has no field x_a any more", "since": "2026-11-20T10:15:30Z"},
             {"code": "key-ends", "entity": null, "message": "it ends",
              "since": "2026-11-20T10:15:30Z"}]
            """),
        served.get(STATUS).is(200).json().path("notices"));
  }

  @Test
  void saysWhenEachEntityWasSyncedLast() {
    served.failures.lastSynced =
        Map.of(
            new EntityName("customer"),
            new LastSync(Optional.of(Served.NOW), Optional.of(Served.NOW.plusSeconds(2))),
            new EntityName("order"),
            LastSync.NEVER);

    assertEquals(
        Answer.json(
            """
            {"customer": {"import": "2026-11-20T10:15:30Z", "export": "2026-11-20T10:15:32Z"},
             "order": {"import": null, "export": null}}
            """),
        served.get(STATUS).is(200).json().path("last_synced"));
  }

  @Test
  void saysUntilWhenItWaitsAndWhy() {
    served.failures.breaker = new BreakerState.Waiting(5, Served.NOW.plusSeconds(15), REASON);

    shows(
        """
        {"integration": "main", "state": "waiting", "failures": 5,
         "waiting_until": "2026-11-20T10:15:45Z",
         "reason": {"code": "odoo-unavailable", "message": "nobody answers",
                    "at": "2026-11-20T10:15:30Z"},
         "last_synced": {}, "odoo": null,
         "calls": {"max_parallel_calls": 4, "calls_per_second": null, "by_entity": {}},
         "entities": {"customer": {"auto_sync": true, "waiting": 3, "differing": 0}},
         "notices": []}
        """);
  }

  @Test
  void showsThePaceThatWasFound() {
    served.failures.paces =
        Map.of(
            new EntityName("customer"), new Pace(2.5, 150, 2.345, 2),
            new EntityName("product"), new Pace(1, 200, 0, 0));

    var answer = served.get(STATUS).is(200);
    assertEquals("2", answer.at("/calls/by_entity/customer/parallel_calls"));
    assertEquals("150", answer.at("/calls/by_entity/customer/batch_size"));
    assertEquals("2.35", answer.at("/calls/by_entity/customer/milliseconds_per_record"));
    assertEquals("1", answer.at("/calls/by_entity/product/parallel_calls"));
  }

  @Test
  void saysSinceWhenOdooDoesNotAnswer() {
    var trouble = new Reachability.Trouble("odoo-unavailable", "nobody answers");
    served.failures.reachability =
        Optional.of(Reachability.silent(Optional.empty(), trouble, Served.NOW));

    assertEquals(
        Answer.json(
            """
            {"available": false, "since": "2026-11-20T10:15:30Z", "last_answer": null,
             "checked_at": "2026-11-20T10:15:30Z", "code": "odoo-unavailable",
             "message": "nobody answers"}
            """),
        served.get(STATUS).is(200).json().path("odoo"));
  }

  @Test
  void saysThatItIsStopped() {
    served.failures.breaker = new BreakerState.Stopped(REASON);

    assertEquals("stopped", served.get(STATUS).is(200).at("/state"));
    assertEquals("odoo-unavailable", served.get(STATUS).at("/reason/code"));
  }

  @Test
  void saysWhatSomebodyHasSetFirst() {
    served.failures.breaker = new BreakerState.Stopped(REASON);
    var rest =
        ", \"url\": \"https://odoo.example\", \"database\": \"d\", \"username\": \"u\","
            + " \"profile\": \"p\"}";

    served.put("/api/v1/integrations/main", "{\"auto_sync\": false" + rest).is(200);
    assertEquals("off", served.get(STATUS).at("/state"));
    served.put("/api/v1/integrations/main", "{\"paused\": true" + rest).is(200);
    assertEquals("paused", served.get(STATUS).at("/state"));
  }

  @Test
  void doesNotKnowOthers() {
    served.get("/api/v1/integrations/none/status").isProblem(404, "integration-not-found");
  }
}
