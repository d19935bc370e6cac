package dev.odoobridge.testkit.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A bare HTTP client of a double. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OdooDouble odoo;

  Client(OdooDouble odoo) {
    this.odoo = odoo;
  }

  HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(odoo.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> json2(String model, String method, Map<String, Object> arguments)
      throws IOException, InterruptedException {
    var headers =
        Map.of(
            "Authorization",
            "Bearer " + odoo.apiKey(),
            "Content-Type",
            "application/json",
            "X-Odoo-Database",
            odoo.database());
    return send(
        "POST", "/json/2/" + model + "/" + method, headers, JSON.writeValueAsString(arguments));
  }

  JsonNode rpc(String model, String method, List<?> positional, Map<String, Object> keywords)
      throws IOException, InterruptedException {
    var arguments =
        List.of(odoo.database(), 2, odoo.password(), model, method, positional, keywords);
    var params = Map.of("service", "object", "method", "execute_kw", "args", arguments);
    var body = Map.of("jsonrpc", "2.0", "method", "call", "params", params, "id", 1);
    var headers = Map.of("Content-Type", "application/json");
    return tree(send("POST", "/jsonrpc", headers, JSON.writeValueAsString(body)).body());
  }

  static JsonNode tree(String text) throws IOException {
    return JSON.readTree(text);
  }
}
