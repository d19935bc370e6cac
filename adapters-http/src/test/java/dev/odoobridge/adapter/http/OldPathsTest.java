package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RENT-5 to RENT-8: a front end of the rental dashboard goes on with its old paths. */
final class OldPathsTest {
  private static final String ALL = "/api/odoo/odoo-integrations";
  private static final String MAIN = ALL + "/main";
  private static final String LOGS = "/api/odoo/odoo-sync-logs";

  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void manageIntegrations(String slash) {
    var draft =
        """
        {"id": "main", "profile": "go4rent", "url": "https://odoo.example", "database": "d",
         "username": "u", "api_key": "k"}
        """;

    served.post(ALL + slash, draft).is(201);
    var listed = served.get(ALL + slash).is(200);
    var replaced = served.put(MAIN + slash, draft.replace("\"u\"", "\"v\"")).is(200);
    var read = served.get(MAIN + slash).is(200);
    var tested = served.post(MAIN + "/test_connection" + slash, null).is(200);
    served.delete(MAIN + slash).is(204);

    assertEquals("main", listed.at("/items/0/id"));
    assertEquals(replaced.json(), read.json());
    assertEquals("v", read.at("/username"));
    assertEquals(true, tested.json().has("ok"));
    served.get("/api/v1/integrations/main").isProblem(404, "integration-not-found");
  }

  @ParameterizedTest
  @CsvSource({"sync_customers, customer", "sync_orders/, order", "sync_all, ''"})
  void syncThatEntityBothWaysUnlessADirectionIsAskedFor(String path, String entity) {
    served.withIntegration();

    var both = served.post(MAIN + "/" + path, null).is(202);

    assertEquals(entity, both.at("/entities/0"));
    assertEquals("both", both.at("/direction"));
  }

  /** The integration of this test has customers and orders alone. */
  @ParameterizedTest
  @CsvSource({"sync_products, product", "sync_invoices/, invoice"})
  void refuseWhatTheIntegrationDoesNotSync(String path, String entity) {
    served.withIntegration();

    var refused = served.post(MAIN + "/" + path, null).isProblem(422, "invalid-fields");

    assertTrue(refused.at("/errors/0/message").startsWith("\"" + entity + "\" is not synced here"));
  }

  @Test
  void takeTheDirectionFromTheBodyOrTheQuery() {
    served.withIntegration();

    var inBody = served.post(MAIN + "/sync_orders/", "{\"direction\": \"export\"}").is(202);
    served.runs.change(inBody.at("/id"), run -> run.finished(Served.NOW));
    var inQuery = served.post(MAIN + "/sync_orders/?direction=import", null).is(202);

    assertEquals("export", inBody.at("/direction"));
    assertEquals("import", inQuery.at("/direction"));
    served
        .post(MAIN + "/sync_orders/", "{\"direction\": \"up\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("direction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void readTheSyncLog(String slash) {
    served.withIntegration();
    var run = served.post(MAIN + "/sync_orders", null).is(202).at("/id");

    var list = served.get(LOGS + slash + "?integration=main&direction=both").is(200);

    assertEquals(run, list.at("/items/0/id"));
    assertEquals("order", served.get(LOGS + "/" + run + slash).is(200).at("/entities/0"));
    served.get(LOGS + slash + "?colour=red").isProblem(400, "invalid-parameter");
  }

  @Test
  void needATokenAsEverythingElseDoes() {
    served.sendUnsigned("GET", ALL + "/", null).isProblem(401, "unauthenticated");
  }
}
