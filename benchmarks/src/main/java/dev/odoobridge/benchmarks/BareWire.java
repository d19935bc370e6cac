package dev.odoobridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a bare call looks: JSON-2 from Odoo 19 on, {@code /jsonrpc} before. */
sealed interface BareWire {

  static BareWire of(Map<String, String> environment) {
    var url = Stage.needed(environment, "ODOO_URL");
    var database = Stage.needed(environment, "ODOO_DB");
    var key = Stage.needed(environment, "ODOO_API_KEY");
    var version = environment.getOrDefault("ODOO_VERSION", "19");
    return Integer.parseInt(version.replaceAll("\\D.*", "")) >= 19
        ? new Json2(url, database, key)
        : new JsonRpc(url, database, key);
  }

  boolean isNew();

  HttpRequest request(
      String model,
      String method,
      List<Long> ids,
      Map<String, Object> arguments,
      Map<String, Object> context)
      throws IOException;

  JsonNode result(HttpResponse<byte[]> answer) throws IOException;

  /** One object with the arguments by name. */
  record Json2(String url, String database, String key) implements BareWire {
    @Override
    public boolean isNew() {
      return true;
    }

    @Override
    public HttpRequest request(
        String model,
        String method,
        List<Long> ids,
        Map<String, Object> arguments,
        Map<String, Object> context)
        throws IOException {
      var body = new LinkedHashMap<>(arguments);
      body.put("context", context);
      if (!ids.isEmpty()) {
        body.put("ids", ids);
      }
      return BareOdoo.json(url + "/json/2/" + model + "/" + method, body)
          .header("Authorization", "bearer " + key)
          .header("X-Odoo-Database", database)
          .build();
    }

    @Override
    public JsonNode result(HttpResponse<byte[]> answer) throws IOException {
      var tree = BareOdoo.JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(tree.path("message").asText());
      }
      return tree;
    }
  }

  /** {@code execute_kw} as user 2, the administrator. */
  record JsonRpc(String url, String database, String key) implements BareWire {
    @Override
    public boolean isNew() {
      return false;
    }

    @Override
    public HttpRequest request(
        String model,
        String method,
        List<Long> ids,
        Map<String, Object> arguments,
        Map<String, Object> context)
        throws IOException {
      var named = new LinkedHashMap<>(arguments);
      named.put("context", context);
      List<Object> unnamed =
          !ids.isEmpty()
              ? List.of(ids)
              : method.equals("create")
                  ? List.of(java.util.Objects.requireNonNull(named.remove("vals_list")))
                  : List.of();
      return BareOdoo.json(
              url + "/jsonrpc",
              Map.of(
                  "jsonrpc",
                  "2.0",
                  "method",
                  "call",
                  "params",
                  Map.of(
                      "service",
                      "object",
                      "method",
                      "execute_kw",
                      "args",
                      List.of(database, 2, key, model, method, unnamed, named))))
          .build();
    }

    @Override
    public JsonNode result(HttpResponse<byte[]> answer) throws IOException {
      var tree = BareOdoo.JSON.readTree(answer.body());
      if (tree.has("error")) {
        throw new IllegalStateException(tree.path("error").path("data").path("message").asText());
      }
      return tree.path("result");
    }
  }
}
