package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.count;
import static dev.odoobridge.application.sync.SyncBench.dry;
import static dev.odoobridge.application.sync.SyncBench.only;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both sides already have records when they meet for the first time; a dry run tells beforehand.
 */
class FirstSyncTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void linksByTheEmailInsteadOfDoubling(int version) {
    var bench = SyncBench.of(version);
    var id = bench.odoo.create("res.partner", values("name", "Ada Byron", "email", "a@x.io"));
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io");

    var run = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertEquals(id, bench.odooId(CUSTOMER, "c1"));
    assertEquals(1, bench.odoo.rows("res.partner", "email", "a@x.io", "id").size());
    assertTrue(bench.find(CUSTOMER, "odoo-" + id).isEmpty());
    assertEquals("c1", bench.odoo.value("res.partner", id, SampleProfile.KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void ordersAloneLinkTheirCustomersToo(int version) {
    var bench = SyncBench.of(version);
    var id = bench.odoo.create("res.partner", values("name", "Ada Byron", "email", "a@x.io"));
    bench.odoo.create("sale.order", values("partner_id", id));
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io");

    bench.sync(only(Direction.BOTH, ORDER));
    bench.sync();

    assertEquals(id, bench.odooId(CUSTOMER, "c1"));
    assertEquals(1, bench.odoo.rows("res.partner", "email", "a@x.io", "id").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void parksWhatFitsTwoAndNamesThem(int version) {
    var bench = SyncBench.of(version);
    var one = bench.odoo.create("res.partner", values("name", "A", "email", "a@x.io"));
    var two = bench.odoo.create("res.partner", values("name", "B", "email", "a@x.io"));
    bench.put(CUSTOMER, "c1", "first_name", "A", "email", "a@x.io");

    var run = bench.sync();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals("ambiguous-match", bench.parkedAs(CUSTOMER, "c1"));
    var told = bench.record(CUSTOMER, "c1").pending().flatMap(it -> it.parked()).orElseThrow();
    assertTrue(told.message().contains(one + ", " + two), told.message());
    assertEquals(2, bench.odoo.rows("res.partner", "email", "a@x.io", "id").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatFitsTwoIsSentOnceAPersonToldThemApart(int version) {
    var bench = SyncBench.of(version);
    var one = bench.odoo.create("res.partner", values("name", "A", "email", "a@x.io"));
    var two = bench.odoo.create("res.partner", values("name", "B", "email", "a@x.io"));
    bench.put(CUSTOMER, "c1", "first_name", "A", "email", "a@x.io", "phone", "1");
    bench.exported();
    bench.odoo.write("res.partner", two, Map.of("email", "b@x.io"));

    bench.sync();

    assertEquals(one, bench.odooId(CUSTOMER, "c1"));
    assertEquals("1", bench.odoo.value("res.partner", one, "phone"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void twoHostRecordsThatFitOneAreParked(int version) {
    var bench = SyncBench.of(version);
    bench.odoo.create("res.partner", values("name", "A", "email", "a@x.io"));
    bench.put(CUSTOMER, "c1", "first_name", "A", "email", "a@x.io");
    bench.put(CUSTOMER, "c2", "first_name", "A", "email", "a@x.io");

    bench.exported();

    assertEquals("ambiguous-match", bench.parkedAs(CUSTOMER, "c1"));
    assertEquals("ambiguous-match", bench.parkedAs(CUSTOMER, "c2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void withoutAKeyOneOdooRecordIsNeverTakenTwice(int version) {
    var bench = SyncBench.withoutKey(version);
    bench.put(CUSTOMER, "c1", "first_name", "A", "email", "a@x.io");
    bench.put(CUSTOMER, "c2", "first_name", "A");
    bench.wire.once("res.partner", "create", Wire.unavailable());
    bench.exported();
    bench.odoo.create("res.partner", values("name", "A", "email", "a@x.io"));

    var run = bench.exported();

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertTrue(bench.odooId(CUSTOMER, "c1") != bench.odooId(CUSTOMER, "c2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void referencesGoFirstAndAMissingOneWaits(int version) {
    var bench = SyncBench.of(version);
    RoundTripTest.order(bench, "o1", "confirmed");
    bench.put(PRODUCT, "p1", "name", "Drill", "sku", "D1");
    bench.put(PRODUCT, "p2", "name", "Saw", "sku", "S1");

    var run = bench.sync();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals(1, count(run, ORDER, Outcome.SKIPPED));
    var item =
        bench.items(run).stream()
            .filter(it -> it.outcome() == Outcome.SKIPPED)
            .findFirst()
            .orElseThrow();
    assertEquals("there is no customer c1; put it into the bridge first", item.message());
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    var healed = bench.sync();
    assertEquals(RunStatus.SUCCEEDED, healed.status());
    assertEquals("sent", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
  }

  static Stream<Consumer<SyncBench>> worlds() {
    return Stream.of(
        bench -> bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "a@x.io"),
        bench -> {
          bench.odoo.create("res.partner", values("name", "Ada", "email", "a@x.io"));
          bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "a@x.io", "phone", "1");
        },
        bench -> {
          bench.odoo.create("res.partner", values("name", "A", "email", "a@x.io"));
          bench.odoo.create("res.partner", values("name", "B", "email", "a@x.io"));
          bench.put(CUSTOMER, "c1", "first_name", "A", "email", "a@x.io");
        },
        bench -> {
          bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "a@x.io");
          bench.put(PRODUCT, "p1", "name", "Drill", "sku", "D1");
          bench.put(PRODUCT, "p2", "name", "Saw", "sku", "S1");
          RoundTripTest.order(bench, "o1", "in_progress");
        },
        bench -> RoundTripTest.order(bench, "o1", "in_progress"),
        bench -> {
          var partner = bench.odoo.create("res.partner", values("name", "Grace Hopper"));
          bench.odoo.create("sale.order", values("partner_id", partner));
        },
        bench -> {
          bench.ground();
          bench.patch(CUSTOMER, "c1", "phone", "1");
          bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("street", "x"));
        },
        bench -> {
          bench.ground();
          RoundTripTest.order(bench, "o1", "pending");
          bench.sync();
          bench.odoo.write("sale.order", bench.odooId(ORDER, "o1"), Map.of("note", "<p>n</p>"));
          bench.patch(ORDER, "o1", "status", "in_progress");
          bench.delete(CUSTOMER, "c1");
        });
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void aDryRunChangesNothingAndIsTheRunThatFollows(Consumer<SyncBench> world) {
    for (var direction : Direction.values()) {
      var bench = SyncBench.of(19);
      world.accept(bench);
      bench.wire.forget();
      var before = everything(bench);

      var dry = bench.sync(dry(direction));

      assertEquals(List.of(), bench.wire.writes());
      assertEquals(before, everything(bench));
      var real = bench.sync(SyncRequest.of(direction));
      assertEquals(outcomes(bench, real), outcomes(bench, dry), direction.word());
      assertEquals(real.counts(), dry.counts());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"order"})
  void aDryRunOfOrdersAloneToo(String entity) {
    var bench = SyncBench.of(19);
    var partner = bench.odoo.create("res.partner", values("name", "Grace Hopper"));
    bench.odoo.create("sale.order", values("partner_id", partner));
    var entities = List.of(new dev.odoobridge.domain.record.EntityName(entity));

    var dry =
        bench.sync(new SyncRequest(entities, Direction.IMPORT, true, false, Optional.empty()));
    var real = bench.sync(only(Direction.IMPORT, ORDER));

    assertEquals(outcomes(bench, real), outcomes(bench, dry));
  }

  private static List<String> outcomes(SyncBench bench, Run run) {
    return bench.items(run).stream()
        .map(
            item ->
                item.entity()
                    + " "
                    + item.direction().word()
                    + " "
                    + item.hostId().map(Object::toString).orElse("-")
                    + " "
                    + item.outcome().word()
                    + " "
                    + item.message())
        .toList();
  }

  private static List<Object> everything(SyncBench bench) {
    var all = new ArrayList<Object>();
    for (var entity : bench.profiles.find("sample").orElseThrow().entityNames()) {
      var ids = bench.stores.records().ids(SyncBench.ID, entity, Optional.empty(), 1000);
      all.addAll(
          bench.stores.records().find(SyncBench.ID, entity, ids).values().stream()
              .sorted((one, two) -> one.key().hostId().compareTo(two.key().hostId()))
              .map(HostRecord.class::cast)
              .toList());
      all.add(bench.stores.cursors().find(SyncBench.ID, entity));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatSomebodyWroteLastStaysThoughTheRecordIsArchived(int version) {
    var bench = SyncBench.of(version);
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "ada@x.io", "phone", "1");
    bench.clock.advance(Duration.ofMinutes(1));
    var id =
        bench.odoo.create(
            "res.partner",
            values("name", "Ada", "email", "ada@x.io", "phone", "2", "active", false));

    bench.sync();
    bench.sync();

    assertEquals(id, bench.odooId(CUSTOMER, "c1"));
    assertEquals("2", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals("2", bench.odoo.value("res.partner", id, "phone"));
  }
}
