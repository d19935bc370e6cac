package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordSyncTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer/";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
    served.put(CUSTOMERS + "c-1", "{\"name\": \"Ada\"}").is(201);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void startsARunOfThatRecordAndSaysWhereItIs() {
    var answer =
        served
            .post(CUSTOMERS + "c-1/sync", "{\"direction\": \"export\", \"dry_run\": true}")
            .is(202);

    assertEquals("/api/v1/runs/" + answer.at("/id"), answer.header("Location"));
    assertEquals("c-1", answer.at("/record"));
    assertEquals("customer", answer.at("/entities/0"));
    assertEquals("export", answer.at("/direction"));
    assertTrue(answer.json().path("dry_run").asBoolean());
    served.post(CUSTOMERS + "c-1/sync", "").isProblem(409, "sync-already-running");
  }

  @Test
  void isRefusedWithAReasonAndNothingIsStarted() {
    served.post(CUSTOMERS + "c-2/sync", "{}").isProblem(404, "record-not-found");
    served
        .post("/api/v1/integrations/other/records/thing/x/sync", "{}")
        .isProblem(404, "integration-not-found");
    served
        .post("/api/v1/integrations/main/records/thing/x/sync", "{}")
        .isProblem(404, "entity-not-found");
    served
        .post(CUSTOMERS + "c-1/sync", "{\"limit\": 1}")
        .isProblem(422, "invalid-fields")
        .namesErrors("limit");
    served
        .post(CUSTOMERS + "c-1/sync", "{\"validate\": true}")
        .isProblem(422, "invalid-fields")
        .namesErrors("validate");
    served
        .post(CUSTOMERS + "c-1/sync", "{\"validate\": true, \"direction\": \"import\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("validate");
    served.post(CUSTOMERS + "c-1/sync?force=1", "{}").isProblem(400, "invalid-parameter");

    assertEquals("0", served.get("/api/v1/runs").is(200).at("/total"));
  }
}
