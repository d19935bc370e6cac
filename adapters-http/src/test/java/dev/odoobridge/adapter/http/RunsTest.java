package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RunsTest {
  private static final String RUNS = "/api/v1/runs";
  private static final EntityName CUSTOMER = new EntityName("customer");

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
    run("{\"direction\": \"import\", \"entities\": [\"customer\"]}");
    run("{\"direction\": \"export\", \"entities\": [\"order\"]}");
    run("{}");
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void run(String body) {
    var id = served.post("/api/v1/integrations/main/sync", body).is(202).at("/id");
    served.runs.change(id, started -> started.finished(Served.NOW));
  }

  @Nested
  final class Listing {
    @Test
    void goesFromTheNewestToTheOldest() {
      var first = served.get(RUNS + "?limit=2").is(200);
      assertEquals(List.of("run-000003", "run-000002"), first.json().findValuesAsText("id"));
      assertEquals(3, first.json().path("total").asInt());
      assertEquals("run-000002", first.at("/next"));

      var second = served.get(RUNS + "?limit=2&after=run-000002").is(200);
      assertEquals(List.of("run-000001"), second.json().findValuesAsText("id"));
      assertTrue(second.json().path("next").isNull());
    }

    @Test
    void isNarrowedByEachCondition() {
      served.runs.change("run-000002", run -> run.counted(CUSTOMER, failed()).finished(Served.NOW));

      assertEquals(1, total("?direction=import"));
      assertEquals(1, total("?entity=order"));
      assertEquals(1, total("?status=partially"));
      assertEquals(3, total("?integration=main"));
      assertEquals(0, total("?status=succeeded&direction=export"));
    }

    private int total(String query) {
      return served.get(RUNS + query).is(200).json().path("total").asInt();
    }

    @Test
    void refusesIntegrationsAndRunsThatAreNotThere() {
      for (var query :
          List.of(
              "integration=other",
              "order=xx",
              "order=id+down",
              "order=id+desc+desc",
              "from=yesterday")) {
        served
            .get(RUNS + "?" + query)
            .isProblem(400, "invalid-parameter")
            .namesErrors(query.substring(0, query.indexOf('=')));
      }
    }

    @Test
    void refusesWordsNobodyKnows() {
      for (var name :
          List.of("status", "direction", "integration", "entity", "order", "from", "until")) {
        served
            .get(RUNS + "?" + name + "=N%C3%96")
            .isProblem(400, "invalid-parameter")
            .namesErrors(name);
      }
      assertTrue(served.get(RUNS + "?status=done").text().contains("succeeded"));
      served.get(RUNS + "?before=run-000001").isProblem(400, "invalid-parameter");
    }
  }

  private static Counts failed() {
    return new Counts(Map.of(Outcome.FAILED, 2L, Outcome.CONFLICT, 1L, Outcome.CREATED, 4L));
  }

  @Nested
  final class Read {
    @Test
    void countsByOutcomeAndEntity() {
      served.runs.change("run-000001", run -> run.counted(CUSTOMER, failed()).finished(Served.NOW));

      var run = served.get(RUNS + "/run-000001").is(200).json();

      assertEquals("partially", run.path("status").asText());
      assertEquals(7, run.path("counts").path("processed").asInt());
      assertEquals(2, run.path("counts").path("failed").asInt());
      assertEquals(1, run.path("by_entity").path("customer").path("conflicts").asInt());
    }

    @Test
    void doesNotKnowOthers() {
      served.get(RUNS + "/run-999999").isProblem(404, "run-not-found");
      served.get(RUNS + "/NOT%20ONE").isProblem(404, "run-not-found");
    }
  }

  @Nested
  final class Items {
    @BeforeEach
    void addItems() {
      served.runs.addItems(
          "run-000001",
          List.of(
              item("a", Outcome.CREATED, List.of(new FieldChange("name", "(empty)", "Ann"))),
              item("b", Outcome.FAILED, List.of()),
              item("c", Outcome.CREATED, List.of())));
    }

    private static RunItem item(String id, Outcome outcome, List<FieldChange> changes) {
      var failed = outcome == Outcome.FAILED;
      return new RunItem(
          CUSTOMER,
          Direction.IMPORT,
          Optional.of(new HostId(id)),
          failed ? Optional.empty() : Optional.of(new OdooId(7)),
          outcome,
          failed ? Optional.of("odoo-refused") : Optional.empty(),
          failed ? "no name" : "",
          changes);
    }

    @Test
    void tellWhatBecameOfEachRecord() {
      var answer = served.get(RUNS + "/run-000001/items").is(200);

      assertEquals(
          Answer.json(
              """
              {"number": 1, "entity": "customer", "direction": "import", "host_id": "a",
               "odoo_id": 7, "outcome": "created", "code": null, "message": "",
               "changes": [{"field": "name", "before": "(empty)", "after": "Ann"}]}
              """),
          answer.json().at("/items/0"));
      assertEquals(
          Answer.json(
              """
              {"number": 2, "entity": "customer", "direction": "import", "host_id": "b",
               "odoo_id": null, "outcome": "failed", "code": "odoo-refused",
               "message": "no name", "changes": []}
              """),
          answer.json().at("/items/1"));
      assertTrue(answer.json().path("next").isNull());
    }

    @Test
    void arePagedAndNarrowed() {
      var first = served.get(RUNS + "/run-000001/items?outcome=created&limit=1").is(200);
      assertEquals("a", first.at("/items/0/host_id"));
      assertEquals("1", first.json().path("next").asText());

      var rest = served.get(RUNS + "/run-000001/items?outcome=created&limit=5&after=1").is(200);
      assertEquals(List.of("c"), rest.json().findValuesAsText("host_id"));
      assertEquals(
          0, served.get(RUNS + "/run-000001/items?entity=order").json().path("items").size());
    }

    @Test
    void refusesWhatNobodyKnows() {
      served
          .get(RUNS + "/run-000001/items?outcome=fine")
          .isProblem(400, "invalid-parameter")
          .namesErrors("outcome");
      served.get(RUNS + "/run-000001/items?after=x").isProblem(400, "invalid-parameter");
      served.get(RUNS + "/run-999999/items").isProblem(404, "run-not-found");
    }
  }
}
