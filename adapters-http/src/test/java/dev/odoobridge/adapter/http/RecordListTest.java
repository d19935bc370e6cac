package dev.odoobridge.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
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
    var bare = served.get(CUSTOMERS + "?where=name");
    bare.isProblem(400, "invalid-parameter").namesErrors("where");
    var unknown = served.get(CUSTOMERS + "?limt=5");
    unknown.isProblem(400, "invalid-parameter").namesErrors("limt");
    assertTrue(unknown.text().contains("did you mean \\\"limit\\\"?"), unknown.text());
  }

  @Test
  void doesNotKnowOtherPlaces() {
    served.get("/api/v1/integrations/x/records/customer").isProblem(404, "integration-not-found");
    served.get("/api/v1/integrations/main/records/lead").isProblem(404, "entity-not-found");
  }

  @Test
  void areOrderedAsAsked() {
    for (var id : List.of("b", "a/b", "c 1")) {
      served.put(
          CUSTOMERS + "/" + URLEncoder.encode(id, UTF_8).replace("+", "%20"), "{\"name\": \"n\"}");
    }

    assertEquals(List.of("c 1", "b", "a/b"), walked("order=id%20desc"));
    assertEquals(List.of("a/b", "b", "c 1"), walked("order=changed_at"));
    assertEquals(List.of("c 1", "b", "a/b"), walked("order=changed_at+desc"));
  }

  /** The ids of all, page by page. */
  private List<String> walked(String query) {
    var ids = new ArrayList<String>();
    var page = served.get(CUSTOMERS + "?limit=1&" + query).is(200).json();
    ids.add(page.at("/items/0/id").asText());
    while (!page.path("next").isNull()) {
      var after = URLEncoder.encode(page.path("next").asText(), UTF_8);
      page = served.get(CUSTOMERS + "?limit=1&" + query + "&after=" + after).is(200).json();
      ids.add(page.at("/items/0/id").asText());
    }
    return ids;
  }

  @Test
  void areNarrowedByEverythingThatIsGiven() {
    served.put(CUSTOMERS + "/c1", "{\"name\": \"Ann\"}").is(201);
    served.put(CUSTOMERS + "/c2", "{\"name\": \"Bob\"}").is(201);

    assertEquals(2, total("state=new&from=2026-11-20T10:15:30Z"));
    assertEquals(0, total("state=synced"));
    assertEquals(0, total("until=2026-11-20T10:15:30Z"));
    assertEquals(0, total("odoo_id=7"));
    assertEquals(1, total("where[name]=Bob"));
    served
        .get(CUSTOMERS + "?where%5Bnmae%5D=Bob")
        .isProblem(422, "invalid-fields")
        .namesErrors("where[nmae]");
    for (var wrong : List.of("state=x", "odoo_id=0", "odoo_id=x", "from=today", "until=1")) {
      served
          .get(CUSTOMERS + "?" + wrong)
          .isProblem(400, "invalid-parameter")
          .namesErrors(wrong.split("=")[0]);
    }
  }

  private long total(String query) {
    var uri = query.replace("[", "%5B").replace("]", "%5D");
    return served.get(CUSTOMERS + "?" + uri).is(200).json().path("total").asLong();
  }
}
