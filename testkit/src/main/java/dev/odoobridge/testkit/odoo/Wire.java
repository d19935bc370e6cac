package dev.odoobridge.testkit.odoo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;

/** Reads requests from and writes replies to the JDK's HTTP server. */
final class Wire {
  private final HttpExchange exchange;

  Wire(HttpExchange exchange) {
    this.exchange = exchange;
  }

  static Request request(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var body = exchange.getRequestBody().readAllBytes();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        headers,
        new String(body, StandardCharsets.UTF_8),
        body.length);
  }

  void send(Reply reply) throws IOException {
    switch (reply) {
      case Reply.Cut() -> exchange.close();
      case Reply.Answer answer -> send(answer);
    }
  }

  private void send(Reply.Answer answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (answer.truncated()) {
      // Closing with less than was announced ends the connection.
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
      return;
    }
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
