package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back over the connection. */
sealed interface Reply {
  /**
   * An answer.
   *
   * @param truncated the connection ends in the middle of the body
   */
  record Answer(int status, Map<String, String> headers, String body, boolean truncated)
      implements Reply {}

  /** No answer: the connection ends. */
  record Cut() implements Reply {}

  static Answer json(OdooVersion version, int status, @Nullable Object value) {
    var type = version.is14() ? "application/json" : "application/json; charset=utf-8";
    return new Answer(status, Map.of("Content-Type", type), Json.write(value), false);
  }

  static Answer html(int status, String page) {
    return text(status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
  }

  static Answer text(int status, Map<String, String> headers, String text) {
    return new Answer(status, headers, text, false);
  }

  /** Werkzeug's page for an error: the old version in 14, the new one in 19. */
  static Answer page(OdooVersion version, int status, String title, String text) {
    var type =
        version.is14()
            ? "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">"
            : "<!doctype html>\n<html lang=en>";
    return html(
        status,
        "%s\n<title>%d %s</title>\n<h1>%s</h1>\n<p>%s</p>\n"
            .formatted(type, status, title, title, text));
  }

  static Answer with(Answer answer, String header, String value) {
    var headers = new LinkedHashMap<>(answer.headers());
    headers.put(header, value);
    return new Answer(answer.status(), headers, answer.body(), answer.truncated());
  }

  static Reply truncated(Reply reply) {
    return switch (reply) {
      case Answer answer -> new Answer(answer.status(), answer.headers(), answer.body(), true);
      case Cut cut -> cut;
    };
  }
}
