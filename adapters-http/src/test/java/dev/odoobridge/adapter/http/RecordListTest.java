package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of records. */
final class RecordListTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void pagesThroughAll() {
    for (var id = 1; id <= 5; id++) {
      served.put(CUSTOMERS + "/c" + id, "{\"name\": \"n\"}").is(201);
    }

    var first = served.get(CUSTOMERS + "?limit=3").is(200);
    assertEquals(3, first.json().path("items").size());
    assertEquals(5, first.json().path("total").asInt());
    assertEquals(5, first.json().path("pending").asInt());
    assertEquals("c3", first.at("/next"));

    var second = served.get(CUSTOMERS + "?limit=3&after=" + first.at("/next")).is(200);
    assertEquals("c4", second.at("/items/0/id"));
    assertEquals(2, second.json().path("items").size());
    assertTrue(second.json().path("next").isNull());
  }

  @Test
  void refusesWrongParametersByName() {
    served.get(CUSTOMERS + "?limit=0").isProblem(400, "invalid-parameter").namesErrors("limit");
    served.get(CUSTOMERS + "?limit=1001").isProblem(400, "invalid-parameter");
    served.get(CUSTOMERS + "?limit=many").isProblem(400, "invalid-parameter");
    served.get(CUSTOMERS + "?limit=1&limit=2").isProblem(400, "invalid-parameter");
    served.get(CUSTOMERS + "?after=%20").isProblem(400, "invalid-parameter").namesErrors("after");
    served.get(CUSTOMERS + "?after=%00").isProblem(400, "invalid-parameter");
    var unknown = served.get(CUSTOMERS + "?limt=5");
    unknown.isProblem(400, "invalid-parameter").namesErrors("limt");
    assertTrue(unknown.text().contains("did you mean \\\"limit\\\"?"), unknown.text());
  }

  @Test
  void doesNotKnowOtherPlaces() {
    served.get("/api/v1/integrations/x/records/customer").isProblem(404, "integration-not-found");
    served.get("/api/v1/integrations/main/records/lead").isProblem(404, "entity-not-found");
  }
}
