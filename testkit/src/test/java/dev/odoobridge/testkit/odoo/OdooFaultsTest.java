package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults on demand, seen from the other end of the connection. */
class OdooFaultsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
  private final OdooDouble odoo = OdooDouble.start(OdooDouble.Settings.of(19).withClock(now::get));
  private final Client client = new Client(odoo);

  @AfterEach
  void stop() {
    odoo.close();
  }

  private static Map<String, Object> named(String name) {
    return Map.of("vals_list", List.of(Map.of("name", name)));
  }

  private int count(String name) {
    return new Memory(odoo.store())
        .search("res.partner", List.of(List.of("name", "=", name)))
        .size();
  }

  private static boolean creates(OdooCall call) {
    return call.is("res.partner", "create");
  }

  @Test
  void cutsBeforeAnythingHappens() throws Exception {
    odoo.faults().cutBefore(1, OdooFaultsTest::creates);

    assertThrows(IOException.class, () -> client.json2("res.partner", "create", named("Ada")));

    assertEquals(0, count("Ada"));
    assertEquals(200, client.json2("res.partner", "create", named("Ada")).statusCode());
  }

  @Test
  void cutsAfterTheWorkIsDone() {
    odoo.faults().cutAfter(1, OdooFaultsTest::creates);

    assertThrows(IOException.class, () -> client.json2("res.partner", "create", named("Ada")));

    assertEquals(1, count("Ada"));
  }

  @Test
  void breaksTheAnswerOff() {
    odoo.faults().truncate(1, OdooFaultsTest::creates);

    assertThrows(IOException.class, () -> client.json2("res.partner", "create", named("Ada")));

    assertEquals(1, count("Ada"));
  }

  @Test
  void answersLikeAProxy() throws Exception {
    odoo.faults().answer(1, call -> true, 503, Duration.ofSeconds(7));
    odoo.faults().page(1, call -> true);

    var busy = client.json2("res.partner", "create", named("Ada"));
    var page = client.json2("res.partner", "create", named("Ada"));

    assertEquals(503, busy.statusCode());
    assertEquals("7", busy.headers().firstValue("Retry-After").orElse(""));
    assertEquals(200, page.statusCode());
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertEquals(0, count("Ada"));
  }

  @Test
  void poisonsOneRecordAndWithItsWholeBatch() throws Exception {
    odoo.faults()
        .poison("res.partner", values -> "bad".equals(values.get("name")), OdooFault.user("no"));
    var batch =
        Map.<String, Object>of("vals_list", List.of(Map.of("name", "good"), Map.of("name", "bad")));

    var answer = client.json2("res.partner", "create", batch);

    assertEquals(422, answer.statusCode());
    assertEquals("odoo.exceptions.UserError", Client.tree(answer.body()).get("name").asText());
    assertEquals(0, count("good"));
    odoo.faults().clear();
    assertEquals(200, client.json2("res.partner", "create", batch).statusCode());
  }

  /** The late commit: a transaction that began earlier becomes visible after a later one. */
  @Test
  void holdsATransactionThatHasBegun() throws Exception {
    var gate = odoo.faults().hold(OdooFaultsTest::creates);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> client.json2("res.partner", "create", named("slow")));
      assertTrue(gate.awaitArrival(Duration.ofSeconds(30)));
      now.updateAndGet(instant -> instant.plusSeconds(60));
      client.json2("res.partner", "create", named("quick"));
      assertEquals(0, count("slow"));

      gate.open();
      slow.get();
    }

    var rows =
        (List<?>)
            new Memory(odoo.store())
                .search(
                    "res.partner",
                    List.of(
                        List.of("write_date", "<", "2026-11-20 10:00:30"),
                        List.of("name", "=", "slow")));
    assertEquals(1, rows.size());
  }

  @Test
  void refusesConnectionsWhileOffline() throws Exception {
    odoo.goOffline();
    assertThrows(ConnectException.class, () -> client.json2("res.partner", "create", named("Ada")));

    odoo.goOnline();
    assertEquals(200, client.json2("res.partner", "create", named("Ada")).statusCode());
  }

  @Test
  void logsEveryCallThatArrived() throws Exception {
    odoo.faults().cutBefore(1, call -> call.method().equals("unlink"));
    client.json2("res.partner", "search_count", Map.of("domain", List.of()));
    assertEquals(List.of(), odoo.calls().writes());

    assertThrows(
        IOException.class, () -> client.json2("res.partner", "unlink", Map.of("ids", List.of(3))));

    var write = odoo.calls().writes().getFirst();
    assertTrue(write.is("res.partner", "unlink"));
    assertEquals(1, write.ids());
    assertEquals("json2", write.transport());
    assertEquals(2, odoo.calls().total());
  }
}
