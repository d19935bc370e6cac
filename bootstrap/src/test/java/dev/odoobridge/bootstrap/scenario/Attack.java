package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Requests of an admin who means ill, to every operation of the contract of a bridge that has
 * something of everything; remembers which were not held off.
 */
final class Attack implements AutoCloseable {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
  private static final Pattern ID = Pattern.compile("[{]\\w+}");

  /** What answers for ever, is no part of the API, or of which there is nothing here. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "/|/docs.*|/metrics|/health.*|.*/stream|/hooks/.*|/api/v1/conflicts/.*|.*/documents/.*|.*/key/rotate");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Served served;
  private final OdooHands hands;
  private final String token;
  private final JsonNode contract;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> secrets;
  private final Map<String, JsonNode> before;

  /** An operation, and what its body is. */
  record Operation(
      String method,
      String template,
      String path,
      List<String> parameters,
      JsonNode schema,
      ObjectNode example,
      boolean takesJson,
      Map<String, String> known) {
    List<String> ids() {
      return ID.matcher(template).results().map(MatchResult::group).distinct().toList();
    }

    /** The path with that id in one place. */
    String path(String name, String id) {
      return filled(template.replace(name, "@"), known).replace("@", id);
    }
  }

  Attack(Served served, OdooUnderTest odoo) {
    this.served = served;
    this.hands = odoo.hands();
    this.contract = served.api().get("/docs/openapi.json");
    this.secrets = new ArrayList<>(List.of(odoo.key(), "password-of-anna"));
    this.token = stock();
    secrets.addAll(List.of(token, served.token()));
    this.before = state();
  }

  /** Makes something of everything; a token of an admin. */
  private String stock() {
    var api = served.api();
    served.put("customer", "c1", Map.of("first_name", "Ada", "last_name", "Lovelace"));
    var run = served.sync("both");
    api.post(
        "/api/v1/users", Map.of("name", "anna", "password", "password-of-anna", "role", "viewer"));
    api.post("/api/v1/schedules", Map.of("id", "often", "integration", "main", "every", "P1D"));
    var hook = api.post("/api/v1/webhooks", Map.of("url", "http://127.0.0.1:1/hook"));
    secrets.add(hook.path("secret").asText());
    var token = api.post("/api/v1/tokens", Map.of("name", "attacker", "role", "admin"));
    api.put(Served.MAIN + "/virtual-fields/res.partner/fields/color", Map.of("type", "text"));
    var plan = api.post(Served.MAIN + "/plans?wait=30", Map.of());
    var audit = api.post(Served.MAIN + "/audit?wait=30", Map.of());
    var partner = Long.toString(served.odooId("customer", "c1"));
    known.put("/integrations/{id}", "/integrations/main");
    known.put("/odoo-integrations/{id}", "/odoo-integrations/main");
    known.put("/runs/{id}", "/runs/" + run.path("id").asText());
    known.put("/odoo-sync-logs/{id}", "/odoo-sync-logs/" + run.path("id").asText());
    known.put("/users/{name}", "/users/anna");
    known.put("/tokens/{id}", "/tokens/" + token.path("id").asText());
    known.put("/schedules/{id}", "/schedules/often");
    known.put("/webhooks/{id}", "/webhooks/" + hook.path("id").asText());
    known.put("{plan}", plan.path("id").asText());
    known.put("{audit}", audit.path("id").asText());
    known.put("{entity}", "customer");
    known.put("{hostId}", "c1");
    known.put("{model}", "res.partner");
    known.put("{odooId}", partner);
    known.put("{record}", partner);
    known.put("{company}", partner);
    known.put("{feature}", "stock");
    known.put("{number}", "1");
    known.put("{field}", "color");
    known.put("{method}", "name_get");
    known.put("{logger}", "root");
    known.put("{name}", "nightly");
    known.put("{bundle}", "1");
    known.put("{document}", "1");
    known.put("/failures/{id}", "/failures/" + "0".repeat(20));
    return token.path("token").asText();
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : contract.path("paths").properties()) {
      for (var method : METHODS) {
        var operation = path.getValue().path(method);
        if (operation.isObject() && !LEFT_OUT.matcher(path.getKey()).matches()) {
          operations.add(operation(method, path.getKey(), operation));
        }
      }
    }
    return operations;
  }

  private Operation operation(String method, String template, JsonNode operation) {
    var parameters = new ArrayList<String>();
    for (var parameter : operation.path("parameters")) {
      var resolved = resolved(parameter);
      if (resolved.path("in").asText().equals("query")) {
        parameters.add(resolved.path("name").asText());
      }
    }
    var content = resolved(operation.path("requestBody")).path("content").path("application/json");
    var example =
        content.path("example") instanceof ObjectNode object
            ? object
            : JsonNodeFactory.instance.objectNode();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        template,
        filled(template, known),
        parameters,
        resolved(content.path("schema")),
        example,
        content.isObject(),
        known);
  }

  private static String filled(String template, Map<String, String> known) {
    var path = template;
    for (var entry : known.entrySet()) {
      path = path.replace(entry.getKey(), entry.getValue());
    }
    return path;
  }

  /** An id of nothing. */
  static String unknown(String name) {
    return switch (name) {
      case "{number}", "{odooId}", "{record}", "{bundle}", "{document}", "{company}" -> "987654321";
      default -> "nothing";
    };
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(contract.at(node.path("$ref").asText().substring(1))) : node;
  }

  /** Whether a schema has nothing against the value's kind, or a text of no meaning. */
  boolean mayBe(JsonNode schema, JsonNode value) {
    var rule = resolved(schema);
    if (rule.path("readOnly").asBoolean()) {
      return true;
    }
    for (var choices : List.of("oneOf", "anyOf")) {
      for (var choice : rule.path(choices)) {
        if (mayBe(choice, value)) {
          return true;
        }
      }
      if (rule.has(choices)) {
        return false;
      }
    }
    if (value.isTextual() && (rule.has("enum") || rule.has("pattern") || rule.has("format"))) {
      return value.textValue().length() > 100 && rule.path("format").asText().equals("password");
    }
    var types = rule.path("type");
    var kind = kind(value);
    return types.isMissingNode()
        || types.asText().equals(kind)
        || types.toString().contains('"' + kind + '"');
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT -> "object";
      case BOOLEAN -> "boolean";
      case NUMBER -> "number";
      case BINARY, MISSING, NULL, POJO, STRING -> "string";
    };
  }

  void send(Operation operation, ObjectNode body, Predicate<HttpResponse<String>> right) {
    expect(operation.method(), operation.path(), Optional.of(body.toString()), right);
  }

  void ask(Operation operation, String path, Predicate<HttpResponse<String>> right) {
    var body =
        operation.takesJson()
            ? Optional.of(operation.example().toString())
            : Optional.<String>empty();
    expect(operation.method(), path, body, right);
  }

  private void expect(
      String method, String path, Optional<String> body, Predicate<HttpResponse<String>> right) {
    var request =
        HttpRequest.newBuilder(served.url().resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      var told = secrets.stream().filter(answer.body()::contains).findFirst();
      if (!right.test(answer) || !isHarmless(answer) || told.isPresent()) {
        wrong.add(
            start(method + " " + path + " " + body.orElse(""))
                + " -> "
                + answer.statusCode()
                + " "
                + start(answer.body()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + path, broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String start(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }

  static boolean isHarmless(HttpResponse<String> answer) {
    return answer.statusCode() != 500 && answer.headers().firstValue("X-Evil").isEmpty();
  }

  static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() >= 400;
  }

  /** Who reads may be told that there is nothing of that kind. */
  static boolean isRefusedOrRead(HttpResponse<String> answer) {
    return isRefused(answer) || answer.request().method().equals("GET");
  }

  /**
   * A refusal that names the member or parameter. No company has a licence here that could change.
   */
  static Predicate<HttpResponse<String>> names(String name) {
    var named = Pattern.compile("\"path\":\"([a-z_]+[.])*" + name + "[\".\\[]");
    return answer ->
        isRefused(answer)
            && (named.matcher(answer.body()).find() || answer.body().contains("license-not-found"));
  }

  /** What the attack is not to change, as the API shows it. */
  private Map<String, JsonNode> state() {
    var state = new TreeMap<String, JsonNode>();
    for (var path :
        List.of(
            "/api/v1/integrations",
            "/api/v1/users",
            "/api/v1/webhooks",
            "/api/v1/runs",
            Served.MAIN + "/mapping/versions",
            Served.MAIN + "/records/customer",
            Served.MAIN + "/plans",
            Served.MAIN + "/virtual-fields/res.partner",
            Served.MAIN + "/bundles",
            Served.MAIN + "/documents",
            Served.MAIN + "/auto-sync",
            Served.MAIN + "/odoo/cache",
            "/api/v1/log-levels")) {
      state.put(path, served.api().get(path));
    }
    var written = hands.search("res.partner", RawValue.list(), List.of("write_date"));
    state.put("Odoo's partners", new TextNode(written.toString()));
    // They tell when they were used, and when they are due.
    for (var path : List.of("/api/v1/tokens", "/api/v1/schedules")) {
      var count = served.api().get(path).path("items").size();
      state.put(path, JsonNodeFactory.instance.numberNode(count));
    }
    return state;
  }

  /** What is read of everything there is, lists and single things, has no secret in it. */
  void readEverything() {
    for (var it : operations()) {
      if (it.method().equals("GET")) {
        ask(it, it.path(), _ -> true);
      }
    }
    expect("GET", "/metrics", Optional.empty(), answer -> answer.statusCode() == 200);
    expect("GET", "/health/ready", Optional.empty(), answer -> answer.statusCode() == 200);
  }

  /** All was refused as it should be, and nothing was changed on either side. */
  void assertHeldOff() {
    var found = String.join("\n", wrong);
    wrong.clear();
    assertEquals("", found);
    var now = state();
    before.forEach((path, was) -> assertEquals(was, now.get(path), path));
  }

  @Override
  public void close() {
    client.close();
  }
}
