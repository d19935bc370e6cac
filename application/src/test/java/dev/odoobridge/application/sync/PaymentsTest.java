package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.INVOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that says its invoices are paid, where the profile lets it. */
class PaymentsTest {
  private static final Payments UNDOING = new Payments(true, true, Optional.empty());

  private static SyncBench bench(int version, Payments payments) {
    var bench = SyncBench.of(version, SampleProfile.paying(payments));
    bench.ground();
    return bench;
  }

  private static String paymentState(SyncBench bench) {
    return bench.odoo.value("account.move", bench.odooId(INVOICE, "i1"), "payment_state");
  }

  private static int payments(SyncBench bench) {
    return bench.odoo.rows("account.payment", List.of(), "id").size();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPaidInvoiceIsPaidInOdooOnce(int version) {
    var bench = bench(version, Payments.register());
    RoundTripTest.invoice(bench, "i1", "paid");

    var run = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertEquals("paid", paymentState(bench));
    assertEquals("paid", bench.said(INVOICE, "i1", "status"));
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(1, payments(bench));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theRestIsPaidWhereAPartWasPaid(int version) {
    var bench = bench(version, Payments.register());
    RoundTripTest.invoice(bench, "i1", "sent");
    bench.sync();
    bench.odoo.pay(bench.odooId(INVOICE, "i1"), 5);
    bench.sync();
    assertEquals("partial", bench.said(INVOICE, "i1", "status"));

    bench.patch(INVOICE, "i1", "status", "paid");
    bench.sync();

    assertEquals("paid", paymentState(bench));
    assertEquals(2, payments(bench));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPaymentWhoseAnswerWasLostIsNotMadeAgain(int version) {
    var bench = bench(version, Payments.register());
    RoundTripTest.invoice(bench, "i1", "paid");
    bench.wire.once("account.payment.register", "action_create_payments", Wire.cutAfter());

    assertEquals(RunStatus.FAILED, bench.sync().status());
    bench.sync();

    assertEquals("paid", bench.said(INVOICE, "i1", "status"));
    assertEquals(1, payments(bench));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aJournalThatIsNotThereIsSaid(int version) {
    var bench = bench(version, new Payments(true, false, Optional.of("NOPE")));
    RoundTripTest.invoice(bench, "i1", "paid");

    bench.sync();

    assertEquals("odoo-refused", bench.parkedAs(INVOICE, "i1"));
    var parked = bench.record(INVOICE, "i1").pending().orElseThrow().parked().orElseThrow();
    assertEquals("Odoo has no bank or cash journal NOPE", parked.message());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatTheHostTakesBackIsUnpaidOnlyWhereTheProfileSaysSo(int version) {
    var undoing = bench(version, UNDOING);
    RoundTripTest.invoice(undoing, "i1", "paid");
    undoing.sync();
    undoing.patch(INVOICE, "i1", "status", "sent");
    undoing.sync();
    assertEquals("not_paid", paymentState(undoing));
    assertEquals("sent", undoing.said(INVOICE, "i1", "status"));

    var registering = bench(version, Payments.register());
    RoundTripTest.invoice(registering, "i1", "paid");
    registering.sync();
    registering.patch(INVOICE, "i1", "status", "sent");
    registering.sync();
    assertEquals("paid", paymentState(registering));
    assertEquals("paid", registering.said(INVOICE, "i1", "status"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPaidInvoiceThatIsCancelledIsUnpaidFirst(int version) {
    var bench = bench(version, UNDOING);
    RoundTripTest.invoice(bench, "i1", "paid");
    bench.sync();

    bench.patch(INVOICE, "i1", "status", "cancelled");
    bench.sync();

    assertEquals("cancel", bench.odoo.value("account.move", bench.odooId(INVOICE, "i1"), "state"));
    assertEquals("not_paid", paymentState(bench));
  }
}
