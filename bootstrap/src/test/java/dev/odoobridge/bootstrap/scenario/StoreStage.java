package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.runtime.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bridge with one integration, {@code shop}, on an Odoo; spoken to over HTTP. */
final class StoreStage implements AutoCloseable {
  static final String SHOP = "/api/v1/integrations/shop";

  final OdooUnderTest odoo;
  private final StartedBridge started;
  private final boolean mine;
  private final List<String> integrations = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  StoreStage(OdooUnderTest odoo, Path data) {
    this(odoo, StartedBridge.in(data), true);
  }

  /** On a bridge that others use as well. */
  StoreStage(OdooUnderTest odoo, StartedBridge shared) {
    this(odoo, shared, false);
  }

  private StoreStage(OdooUnderTest odoo, StartedBridge started, boolean mine) {
    this.odoo = odoo;
    this.started = started;
    this.mine = mine;
    addIntegration("shop");
  }

  /** Another integration on the same Odoo. */
  void addIntegration(String id) {
    post("/api/v1/integrations", odoo.integration(id, "go4rent")).is(201);
    integrations.add("/api/v1/integrations/" + id);
  }

  /** From now on Odoo is spoken to over that transport. */
  void useTransport(String word) {
    var body = odoo.integration("shop", "go4rent");
    body.put("transport", word);
    body.put("password", odoo.password());
    put(SHOP, body).is(200);
  }

  Bridge bridge() {
    return started.bridge();
  }

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  Reply post(String path, Object body) {
    return send("POST", path, body);
  }

  Reply put(String path, Object body) {
    return send("PUT", path, body);
  }

  Reply patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  /** Lines of JSON. */
  Reply lines(String path, String lines) {
    return send(
        request(path)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)));
  }

  private Reply send(String method, String path, Object body) {
    try {
      var json = ApiClient.JSON.writeValueAsString(body);
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(json)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(bridge().url() + path))
        .header("Authorization", "Bearer " + bridge().adminToken().reveal());
  }

  Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    if (mine) {
      started.close();
    } else {
      integrations.forEach(integration -> delete(integration).is(204));
    }
    client.close();
    odoo.close();
  }

  /** What was answered. */
  record Reply(HttpResponse<byte[]> response) {
    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    Reply is(int status) {
      assertEquals(status, response.statusCode(), this::text);
      return this;
    }

    Reply isProblem(int status, String code) {
      is(status);
      assertEquals(code, at("/code"), this::text);
      return this;
    }

    JsonNode json() {
      return parsed(text());
    }

    String at(String pointer) {
      var node = json().at(pointer);
      return node.isValueNode() ? node.asText() : node.toString();
    }

    List<JsonNode> lines() {
      return text().lines().map(Reply::parsed).toList();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode parsed(String text) {
      try {
        return ApiClient.JSON.readTree(text);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(text, broken);
      }
    }
  }
}
