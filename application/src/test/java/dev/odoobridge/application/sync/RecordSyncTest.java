package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.INVOICE;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.HOST;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.application.port.in.SyncRecord.Wish;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One record alone: CARE-4, CARE-5, CARE-6, CARE-12. */
class RecordSyncTest {
  private static final Wish SEND = new Wish(Direction.EXPORT, false, false, false);
  private static final Wish TAKE = new Wish(Direction.IMPORT, false, false, false);

  /** Two invoices with a customer and a product each, nothing of it sent. */
  private static SyncBench billed(int version) {
    var bench = SyncBench.of(version);
    for (var each : List.of("1", "2")) {
      bench.put(CUSTOMER, "c" + each, "first_name", "Ada" + each, "email", each + "@x.io");
      bench.put(PRODUCT, "p" + each, "name", "Drill", "sku", "D" + each, "price", 10);
      bench.put(
          INVOICE,
          "i" + each,
          "code",
          "I" + each,
          "customer",
          "c" + each,
          "status",
          "draft",
          "lines",
          List.of(line("p" + each, 1, 10)));
    }
    return bench;
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void goesToOdooBehindWhatItRefersToAndNothingElseDoes(int version) {
    var bench = billed(version);

    var run = bench.synced(INVOICE, "i1", SEND);

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertEquals(Optional.of(new HostId("i1")), run.request().record());
    assertEquals(3, run.total().of(Outcome.CREATED));
    var customer = bench.odooId(CUSTOMER, "c1");
    assertEquals(1, bench.odoo.rows("account.move", "partner_id", customer, "id").size());
    assertTrue(bench.isPending(CUSTOMER, "c2"));
    assertTrue(bench.isPending(INVOICE, "i2"));
    assertEquals(3, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aSyncOfOneEntityTakesWhatItRefersToAlong(int version) {
    var bench = billed(version);
    bench.put(CUSTOMER, "c3", "first_name", "Not billed", "email", "3@x.io");

    var dry = bench.sync(SyncBench.only(Direction.EXPORT, INVOICE).rehearsed());
    assertEquals(6, dry.total().of(Outcome.CREATED));
    var run = bench.sync(SyncBench.only(Direction.EXPORT, INVOICE));

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertEquals(6, run.total().of(Outcome.CREATED));
    assertEquals(1, bench.pending());
    assertTrue(bench.isPending(CUSTOMER, "c3"));
  }

  @Test
  void isLeftAloneWhenNothingOfItWaitsUnlessForced() {
    var bench = billed(19);
    bench.synced(INVOICE, "i1", SEND);
    var move = bench.odooId(INVOICE, "i1");
    bench.odoo.write("account.move", move, values("ref", "changed"));

    var again = bench.synced(INVOICE, "i1", SEND);
    assertEquals(1, again.total().of(Outcome.UNCHANGED));
    assertEquals(1, again.total().processed());

    var forced = bench.synced(INVOICE, "i1", new Wish(Direction.EXPORT, false, true, false));
    assertEquals(RunStatus.SUCCEEDED, forced.status());
    assertEquals(1, forced.total().processed());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void isPostedWhenThatIsWantedAndItsStatusComesBack(int version) {
    var bench = billed(version);

    bench.synced(INVOICE, "i1", new Wish(Direction.EXPORT, false, false, true));

    var move = bench.odooId(INVOICE, "i1");
    assertEquals("posted", bench.odoo.value("account.move", move, "state"));
    assertEquals("sent", bench.said(INVOICE, "i1", "status"));
    var again = bench.synced(INVOICE, "i1", new Wish(Direction.EXPORT, false, false, true));
    assertEquals(1, again.total().of(Outcome.UNCHANGED));

    bench.odoo.press("account.move", "button_draft", move);
    bench.odoo.press("account.move", "button_cancel", move);
    bench.synced(INVOICE, "i1", TAKE);
    assertEquals("cancelled", bench.said(INVOICE, "i1", "status"));
  }

  @Test
  void aDryRunTellsFieldByFieldAndChangesNothing() {
    var bench = billed(19);
    bench.wire.forget();

    var run = bench.synced(INVOICE, "i1", new Wish(Direction.BOTH, true, false, true));

    assertEquals(6, bench.pending());
    assertEquals("draft", bench.said(INVOICE, "i1", "status"));
    var items = bench.items(run);
    assertEquals(
        List.of("customer", "invoice", "invoice", "product"),
        items.stream().map(item -> item.entity().value()).sorted().toList());
    assertTrue(
        items.stream()
            .flatMap(item -> item.changes().stream())
            .toList()
            .contains(new FieldChange("status", "draft", "sent")));
    assertTrue(items.stream().allMatch(item -> !item.changes().isEmpty()));
  }

  @Test
  void triesAgainWhatIsParked() {
    var bench = SyncBench.of(19);
    bench.put(INVOICE, "i1", "code", "I1", "customer", "c1", "status", "draft");
    var parked = bench.synced(INVOICE, "i1", SEND);
    assertEquals(1, parked.total().of(Outcome.SKIPPED));
    assertEquals("reference", bench.parkedAs(INVOICE, "i1"));
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "a@x.io");

    bench.synced(INVOICE, "i1", SEND);

    assertFalse(bench.isPending(INVOICE, "i1"));
  }

  @Test
  void takesOverThatOdooHasDeletedIt() {
    var bench = billed(19);
    bench.synced(INVOICE, "i1", SEND);
    bench.odoo.unlink("account.move", bench.odooId(INVOICE, "i1"));

    var run = bench.synced(INVOICE, "i1", TAKE);

    assertEquals(1, run.total().of(Outcome.FAILED));
    assertEquals("odoo-record-missing", bench.parkedAs(INVOICE, "i1"));
  }

  @Test
  void isRefusedWithAReason() {
    var bench = billed(19);
    var sync = bench.syncRecord();

    assertInstanceOf(
        SyncRecord.Result.NoSuchRecord.class, sync.start(HOST, ID, INVOICE, id("none"), SEND));
    assertEquals(
        new SyncRecord.Result.Refused(
            new RunSync.Result.NoSuchIntegration(new IntegrationId("other"))),
        sync.start(HOST, new IntegrationId("other"), INVOICE, id("i1"), SEND));
    var unknown = sync.start(HOST, ID, new EntityName("thing"), id("i1"), SEND);
    assertInstanceOf(
        RunSync.Result.NoSuchEntity.class,
        assertInstanceOf(SyncRecord.Result.Refused.class, unknown).why());
    assertInstanceOf(
        SyncRecord.Result.CannotValidate.class,
        sync.start(HOST, ID, CUSTOMER, id("c1"), new Wish(Direction.BOTH, false, false, true)));
  }

  private static HostId id(String text) {
    return new HostId(text);
  }
}
