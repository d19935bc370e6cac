package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a real run. */
class MetricsOnDoubleTest {

  @Test
  void moveWithASync(@TempDir Path data) throws Exception {
    try (var odoo = OdooUnderTest.started(19);
        var served = new Served(odoo, "go4rent", data)) {
      served.put("customer", "c1", Map.of("first_name", "Ada", "last_name", "Lovelace"));
      served.sync("both");

      var text = scraped(served);

      assertMoved(text, "odoo_bridge_runs_total", "kind=\"sync\"", "status=\"succeeded\"");
      assertMoved(text, "odoo_bridge_run_seconds_count", "integration=\"main\"");
      assertMoved(text, "odoo_bridge_records_total", "customer", "outcome=\"created\"");
      assertMoved(text, "odoo_bridge_odoo_openings_total", "outcome=\"ok\"");
      assertMoved(
          text, "odoo_bridge_odoo_calls_total", "res.partner", "\"create\"", "outcome=\"ok\"");
      assertMoved(text, "odoo_bridge_odoo_call_seconds_sum", "res.partner", "\"create\"");
      assertMoved(text, "odoo_bridge_odoo_call_seconds_bucket", "res.partner", "\"create\"");
      assertMoved(
          text, "odoo_bridge_http_request_seconds_count", "/records/{entity}/{hostId}", "PUT");
      assertMoved(text, "odoo_bridge_database_connections_most");
      assertMoved(text, "odoo_bridge_backlog_read");
      assertMoved(text, "jvm_memory_used_bytes", "heap");
      assertMoved(text, "odoo_bridge_last_sync_time_seconds", "customer", "direction=\"import\"");
      assertMoved(text, "odoo_bridge_last_sync_time_seconds", "customer", "direction=\"export\"");
      assertTrue(text.contains("odoo_bridge_schedules_late 0.0"), text);
      assertTrue(
          text.contains(
              "odoo_bridge_oldest_change_seconds{entity=\"customer\",integration=\"main\"} 0.0"),
          text);
      assertTrue(
          text.contains(
              "odoo_bridge_changes_waiting{entity=\"customer\",integration=\"main\"} 0.0"),
          text);
    }
  }

  private static String scraped(Served served) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(served.url().resolve("/metrics")).build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  /** Some line with that name and these labels has a value above zero. */
  private static void assertMoved(String text, String name, String... labels) {
    assertTrue(
        text.lines()
            .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
            .filter(line -> Stream.of(labels).allMatch(line::contains))
            .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 0),
        () -> name + " did not move in\n" + text);
  }
}
