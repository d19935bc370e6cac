package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.domain.record.Difference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Automatic sync is switched, differences are shown. */
final class SwitchesTest {
  private static final String MAIN = "/api/v1/integrations/main";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void areTurnedForAllAndForOneEntity() {
    var off = served.put(MAIN + "/auto-sync", "{\"on\": false, \"entity\": \"customer\"}").is(200);
    assertEquals(
        Answer.json(
            """
            {"on": true, "paused": false,
             "entities": {"customer": {"on": false, "switched_on": false, "waiting": 3}}}
            """),
        off.json());
    assertEquals(off.json(), served.get(MAIN + "/auto-sync").is(200).json());
    assertEquals("false", served.get(MAIN + "/status").is(200).at("/entities/customer/auto_sync"));
    served.put(MAIN + "/auto-sync", "{\"on\": true, \"entity\": \"customer\"}").is(200);
    served.put(MAIN + "/auto-sync", "{\"on\": false}").is(200);
    var status = served.get(MAIN + "/status").is(200);
    assertEquals("false", status.at("/entities/customer/auto_sync"));
    assertEquals("3", status.at("/entities/customer/waiting"));
  }

  @Test
  void sayThatNothingGoesWhileTheIntegrationIsOffOrPaused() {
    var off = served.put(MAIN + "/auto-sync", "{\"on\": false}").is(200);
    assertEquals("false", off.at("/entities/customer/on"));
    assertEquals("true", off.at("/entities/customer/switched_on"));

    var on = served.put(MAIN + "/auto-sync", "{\"on\": true}").is(200);
    assertEquals("true", on.at("/entities/customer/on"));

    var integration = (ObjectNode) served.get(MAIN).is(200).json();
    integration.retain("name", "url", "database", "username", "profile");
    served.put(MAIN, integration.put("paused", true).toString()).is(200);
    var paused = served.get(MAIN + "/auto-sync").is(200);
    assertEquals("true true", paused.at("/on") + " " + paused.at("/paused"));
    assertEquals("false", paused.at("/entities/customer/on"));
    assertEquals("false", served.get(MAIN + "/status").is(200).at("/entities/customer/auto_sync"));
  }

  @Test
  void refuseWhatIsNotThere() {
    served
        .put(MAIN + "/auto-sync", "{\"entity\": \"customer\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("on");
    served
        .put(MAIN + "/auto-sync", "{\"on\": true, \"entity\": \"thing\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("entity");
    served
        .put("/api/v1/integrations/other/auto-sync", "{\"on\": true}")
        .isProblem(404, "integration-not-found");
    served.get("/api/v1/integrations/other/auto-sync").isProblem(404, "integration-not-found");
  }

  @Test
  void differencesAreSeenOnTheRecordInAListAndInTheStatus() {
    served.put(MAIN + "/records/customer/c-1", "{\"name\": \"Ada\"}").is(201);
    served.put(MAIN + "/records/customer/c-2", "{\"name\": \"Bob\"}").is(201);
    served.differences.add("c-1", new Difference("total", "150.00", "160.00", Served.NOW));
    served.differences.add("c-2", new Difference("total", "1", "2", Served.NOW));

    var record = served.get(MAIN + "/records/customer/c-1").is(200);
    assertEquals("160.00", record.at("/differences/0/odoo"));
    var records = served.get(MAIN + "/records/customer").is(200);
    assertEquals("150.00", records.at("/items/0/differences/0/host"));
    var page = served.get(MAIN + "/differences?limit=1").is(200);
    assertEquals("c-1", page.at("/items/0/id"));
    assertEquals("2", page.at("/total"));
    var rest = served.get(MAIN + "/differences?entity=customer&after=" + page.at("/next")).is(200);
    assertEquals("c-2", rest.at("/items/0/id"));
    assertEquals("2", served.get(MAIN + "/status").is(200).at("/entities/customer/differing"));
    assertFalse(
        served
            .put(MAIN + "/records/customer/c-1", "{\"name\": \"Ada\"}")
            .json()
            .has("differences"));
    served.get(MAIN + "/differences?after=%20").isProblem(400, "invalid-parameter");
    served.get("/api/v1/integrations/other/differences").isProblem(404, "integration-not-found");
  }
}
