package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.network.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of real runs, good ones and bad ones: every one on the page moves. */
class MetricsOnDoubleTest {
  private static final String PLACE = "integration=\"rental\"";
  private static final String CUSTOMER = "entity=\"customer\"";

  /**
   * Of the page, what stays at nothing here: the machine's own figures; what is looked at every
   * half minute only ({@code AvailabilityTest} looks at once); and what only a scheduler that is
   * broken moves ({@code SchedulesTest} breaks it).
   */
  private static final Set<String> MAY_STAY =
      Set.of(
          "jvm_buffer_count_buffers",
          "jvm_buffer_memory_used_bytes",
          "jvm_buffer_total_capacity_bytes",
          "jvm_gc_seconds",
          "odoo_bridge_database_waiting",
          "odoo_bridge_odoo_available",
          "odoo_bridge_schedules_late");

  private final AtomicLong ahead = new AtomicLong();
  private final Set<String> moved = new TreeSet<>();

  @Test
  void moveAllOfThem(@TempDir Path data) throws Exception {
    try (var odoo = OdooUnderTest.started(19);
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort());
        var database = MigratedDatabase.create();
        var bridge =
            Bridge.start(
                Settings.in(data).with(TestAddress.of(database)),
                () -> Instant.now().plusSeconds(ahead.get()));
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo.at("http://127.0.0.1:" + network.port()));
      wellDone(odoo, host);
      var text = scraped(bridge.url());
      assertMoved(text, "odoo_bridge_runs_total", "kind=\"sync\"", "status=\"succeeded\"");
      assertMoved(text, "odoo_bridge_records_total", CUSTOMER, "outcome=\"created\"");
      assertMoved(text, "odoo_bridge_odoo_calls_total", "res.partner", "\"create\"", "\"ok\"");
      assertMoved(text, "odoo_bridge_odoo_call_seconds_bucket", "res.partner", "\"create\"");
      assertMoved(text, "odoo_bridge_http_request_seconds_count", "{entity}/{hostId}", "PUT");
      assertMoved(text, "odoo_bridge_last_sync_time_seconds", CUSTOMER, "\"import\"");
      assertMoved(text, "odoo_bridge_last_sync_time_seconds", CUSTOMER, "\"export\"");
      assertMoved(text, "odoo_bridge_odoo_reads_total", "source=\"odoo\"");
      assertMoved(text, "odoo_bridge_batch_records_sum", PLACE, CUSTOMER);
      assertMoved(text, "odoo_bridge_key_end_time_seconds", "\"other\"");
      assertEquals("0.0", value(text, "odoo_bridge_changes_waiting", CUSTOMER));
      assertEquals("0.0", value(text, "odoo_bridge_conflicts_open", PLACE));

      badlyDone(odoo, network, host);
      text = scraped(bridge.url());
      assertMoved(text, "odoo_bridge_runs_total", "status=\"failed\"");
      assertMoved(text, "odoo_bridge_odoo_openings_total", "outcome=\"odoo-unavailable\"");
      assertMoved(text, "odoo_bridge_retries_total", PLACE, "order");
      assertMoved(text, "odoo_bridge_conflicts_open", PLACE);
      assertMoved(text, "odoo_bridge_failure_groups", PLACE);
      assertMoved(text, "odoo_bridge_changes_waiting", CUSTOMER);
      assertMoved(text, "odoo_bridge_oldest_change_seconds", CUSTOMER);
      assertMoved(text, "odoo_bridge_breaker_open", PLACE);

      var listed = listed();
      listed.removeAll(moved);
      listed.removeAll(MAY_STAY);
      assertEquals(Set.of(), listed, "listed, and not seen to move");
    }
  }

  private void wellDone(OdooUnderTest odoo, Host host) {
    host.api().put(Host.INTEGRATION + "/records/customer/c1", customer("Ada", "+43 1"));
    host.api().put(Host.INTEGRATION + "/records/customer/c2", customer("Eve", "+43 1"));
    assertEquals("succeeded", host.sync("both").path("status").asText());
    host.api().get(Host.INTEGRATION + "/odoo/records/res.partner?limit=1");
    assertEquals(
        "true", host.api().post(Host.INTEGRATION + "/test-connection", "").path("ok").asText());
    var other =
        Map.of(
            "id", "other",
            "url", odoo.url(),
            "database", odoo.database(),
            "username", odoo.username(),
            "password", odoo.password(),
            "profile", "go4rent");
    host.api().post("/api/v1/integrations", other);
    host.api().post("/api/v1/integrations/other/key/rotate", Map.of("expires_in_days", 7));
    ahead.addAndGet(60);
  }

  private static Map<String, Object> customer(String name, String phone) {
    return Map.of("first_name", name, "last_name", "Lovelace", "phone", phone);
  }

  /** A conflict, a change that Odoo refuses, one that is tried again, and an Odoo that is away. */
  private void badlyDone(OdooUnderTest odoo, FaultProxy network, Host host) {
    var integration = (ObjectNode) host.api().get(Host.INTEGRATION);
    integration.putObject("conflict_policies").put("customer", "manual");
    host.api().put(Host.INTEGRATION, integration);
    var partner = host.get("customer", "c1").path("odoo_id").asLong();
    odoo.hands().write("res.partner", partner, Map.of("phone", RawValue.of("+43 2")));
    host.patch("customer", "c1", Map.of("phone", "+43 3"));
    host.api()
        .put(
            Host.INTEGRATION + "/records/order/o1",
            Map.of("customer", "nobody", "order_date", "2026-11-20T10:00:00Z"));
    host.sync("both");
    host.sync("both");
    host.patch("customer", "c2", Map.of("phone", "+43 9"));
    network.refuse();
    // The pause grows with each, to more than the time that the figures are kept.
    for (var failures = 0; failures < 8; failures++) {
      host.sync("export");
    }
    ahead.addAndGet(11);
  }

  /** What this process shows; each figure that has moved is remembered. */
  private String scraped(URI url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var text =
          client
              .send(
                  HttpRequest.newBuilder(url.resolve("/metrics")).build(), BodyHandlers.ofString())
              .body();
      for (var name : listed()) {
        if (hasMoved(text, name)) {
          moved.add(name);
        }
      }
      return text;
    }
  }

  private static Set<String> listed() throws IOException {
    var page = Files.readString(Path.of("../docs/metrics.md"));
    var names = new TreeSet<String>();
    var matcher = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE).matcher(page);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static boolean hasMoved(String text, String name) {
    return List.of("", "_count").stream()
        .anyMatch(end -> lines(text, name + end).anyMatch(MetricsOnDoubleTest::isAboveNothing));
  }

  private static boolean isAboveNothing(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 0;
  }

  private static Stream<String> lines(String text, String name, String... labels) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains));
  }

  private static String value(String text, String name, String... labels) {
    var line = lines(text, name, labels).findFirst().orElse(" nothing");
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static void assertMoved(String text, String name, String... labels) {
    assertTrue(
        lines(text, name, labels).anyMatch(MetricsOnDoubleTest::isAboveNothing),
        () -> name + " did not move in\n" + lines(text, name).toList());
  }
}
