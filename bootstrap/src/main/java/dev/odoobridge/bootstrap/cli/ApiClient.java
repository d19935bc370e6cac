package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.odoobridge.domain.integration.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to the bridge's HTTP API. Thread-safe. */
public final class ApiClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  public static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final Secret token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public ApiClient(URI base, Secret token) {
    this.base = base;
    this.token = token;
  }

  public URI base() {
    return base;
  }

  public JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  public JsonNode post(String path, Object body) {
    return send(json(path).POST(publisher(body)).build());
  }

  public JsonNode put(String path, Object body) {
    return send(json(path).PUT(publisher(body)).build());
  }

  public JsonNode patch(String path, Object body) {
    return send(json(path).method("PATCH", publisher(body)).build());
  }

  /** The answer as it is, for what is no JSON. */
  public String getText(String path) {
    return text(request(path).GET().build());
  }

  /** As {@link #post}, with the answer as it is. */
  public String postForText(String path, Object body) {
    return text(json(path).POST(publisher(body)).build());
  }

  /** Sends a text of that type. */
  public JsonNode sendText(String method, String path, String type, String text) {
    var publisher = HttpRequest.BodyPublishers.ofString(text);
    return send(request(path).header("Content-Type", type).method(method, publisher).build());
  }

  public JsonNode delete(String path) {
    return send(request(path).DELETE().build());
  }

  /** Sends lines of JSON and gives back the lines of the answer. */
  public String postLines(String path, String lines) {
    var request =
        request(path)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    return text(request);
  }

  private String text(HttpRequest request) {
    var response = exchange(request);
    if (response.statusCode() >= 400) {
      throw ApiFailure.refused(response.statusCode(), parse(response.body()));
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token.reveal());
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher publisher(Object body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("body: cannot be written as JSON", impossible);
    }
  }

  private JsonNode send(HttpRequest request) {
    var response = exchange(request);
    var body = parse(response.body());
    if (response.statusCode() >= 400) {
      throw ApiFailure.refused(response.statusCode(), body);
    }
    return body;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException _) {
      throw ApiFailure.unreachable(base.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
