package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.domain.integration.TransportName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application on this side: speaks to the bridge's HTTP API as a host would. */
public final class Host {
  public static final String INTEGRATION = "/api/v1/integrations/rental";
  private final ApiClient api;

  public Host(ApiClient api) {
    this.api = api;
  }

  public ApiClient api() {
    return api;
  }

  /** Makes the integration {@code rental} and the custom fields it needs. */
  public void connect(OdooUnderTest odoo) {
    connect(odoo, Optional.empty());
  }

  /** The same over that transport. */
  public void connect(OdooUnderTest odoo, Optional<TransportName> transport) {
    var body = odoo.integration("rental", "go4rent");
    transport.ifPresent(
        name -> {
          body.put("password", odoo.password());
          body.put("transport", name.word());
        });
    body.put("batch_size", 100);
    body.put("odoo_time_limit", odoo.timeLimit().toSeconds());
    api.post("/api/v1/integrations", body);
    var tested = api.post(INTEGRATION + "/test-connection", "");
    assertEquals("true", tested.path("ok").asText(), tested::toString);
    transport.ifPresent(
        name -> assertEquals(name.word(), tested.path("transport").asText(), tested::toString));
    api.post(INTEGRATION + "/prepare-odoo", "");
  }

  /** Has changes sent to Odoo as they come. */
  public void syncByItself() {
    var integration = (ObjectNode) api.get(INTEGRATION);
    api.put(INTEGRATION, integration.put("auto_sync", true));
  }

  /** How many records of the entity have a change that has not reached Odoo. */
  public long pending(String entity) {
    return api.get(INTEGRATION + "/records/" + entity + "?limit=1").path("pending").asLong();
  }

  /** All runs there were, the newest first. */
  public List<JsonNode> runs() {
    var runs = new ArrayList<JsonNode>();
    var page = api.get("/api/v1/runs?limit=100");
    page.path("items").forEach(runs::add);
    while (page.path("next").isTextual()) {
      page = api.get("/api/v1/runs?limit=100&after=" + page.path("next").asText());
      page.path("items").forEach(runs::add);
    }
    return runs;
  }

  public void put(RentalSample sample) {
    put("product", sample.products());
    put("customer", sample.customers());
    put("order", sample.orders());
    put("invoice", sample.invoices());
  }

  /** New records in one request. */
  public void put(String entity, List<Map<String, Object>> records) {
    write(entity, records, "created");
  }

  /** Sends whole records of which each is to have that outcome. */
  public void write(String entity, List<Map<String, Object>> records, String outcome) {
    var lines = new StringBuilder();
    records.forEach(record -> lines.append(json(record)).append('\n'));
    var answers = api.postLines(INTEGRATION + "/records/" + entity, lines.toString());
    assertEquals(
        records.size(),
        answers.lines().filter(line -> line.contains("\"" + outcome + "\"")).count());
  }

  /** All records of an entity. */
  public List<JsonNode> all(String entity) {
    var all = new ArrayList<JsonNode>();
    var list = INTEGRATION + "/records/" + entity + "?limit=1000";
    var page = api.get(list);
    page.path("items").forEach(all::add);
    while (page.path("next").isTextual()) {
      var next = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
      page = api.get(list + "&after=" + next);
      page.path("items").forEach(all::add);
    }
    return all;
  }

  private static String json(Object value) {
    try {
      return ApiClient.JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public JsonNode get(String entity, String id) {
    return api.get(INTEGRATION + "/records/" + entity + "/" + id);
  }

  public JsonNode patch(String entity, String id, Map<String, Object> fields) {
    return api.patch(INTEGRATION + "/records/" + entity + "/" + id, fields);
  }

  public JsonNode sync(String direction) {
    return new RunFollower(api).sync("rental", Map.of("direction", direction), false);
  }

  /** What a run says of single records: some of each outcome, the bad ones first. */
  public List<JsonNode> items(JsonNode run) {
    var items = new ArrayList<JsonNode>();
    for (var outcome : List.of("failed", "waiting", "conflict", "skipped", "updated", "created")) {
      var some = "/items?limit=50&outcome=" + outcome;
      api.get("/api/v1/runs/" + run.path("id").asText() + some).path("items").forEach(items::add);
    }
    return items;
  }
}
