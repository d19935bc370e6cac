package dev.odoobridge.domain.odoo.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way from every state, written out. */
class RoutesTest {
  private static final Document ORDER_14 = document(14, "sale.order");
  private static final Document ORDER_19 = document(19, "sale.order");
  private static final Document INVOICE_14 = document(14, "account.move");
  private static final Document INVOICE_19 = document(19, "account.move");
  private static final Document ORDER_TO_MAKE_14 = document(14, "mrp.production");
  private static final Document ORDER_TO_MAKE_16 = document(16, "mrp.production");
  private static final Document ORDER_TO_MAKE_19 = document(19, "mrp.production");

  private static Document document(int version, String model) {
    return Dialect.of(OdooVersion.parse(version + ".0"))
        .document(new ModelName(model))
        .orElseThrow();
  }

  private static String shown(Route route) {
    return switch (route) {
      case Route.There() -> "there";
      case Route.Steps(var steps) -> steps(steps);
      case Route.Partly(var steps, _) -> "partly " + steps(steps);
      case Route.Impossible _ -> "impossible";
    };
  }

  private static String steps(List<Step> steps) {
    return String.join(
        " ",
        steps.stream()
            .map(
                step ->
                    switch (step) {
                      case Step.Method(var name, var context) ->
                          name.replace("action_", "").replace("button_", "")
                              + (context.isEmpty() ? "" : "!");
                      case Step.Single(var name) -> name.replace("action_", "");
                      case Step.Asking asking -> asking.name().replace("button_", "") + "?";
                      case Step.Wizard wizard -> wizard.method();
                      case Step.Write(var values, _) -> String.join("+", words(values)) + "=0";
                      case Step.Portion(var field, _, var share) -> field + "=" + share;
                      case Step.Unpay _ -> "unpay";
                      case Step.Rewrite(var field) -> "=" + field;
                    })
            .toList());
  }

  private static List<String> words(Map<FieldName, RawValue> values) {
    return values.keySet().stream().map(FieldName::value).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "draft,draft,there,there",
    "draft,sent,quotation_sent,quotation_sent",
    "draft,sale,confirm =date_order,confirm =date_order",
    "draft,done,confirm =date_order done,confirm =date_order lock",
    "draft,cancel,cancel!,cancel",
    "sent,draft,draft,draft",
    "sent,sent,there,there",
    "sent,sale,confirm =date_order,confirm =date_order",
    "sent,done,confirm =date_order done,confirm =date_order lock",
    "sent,cancel,cancel!,cancel",
    "sale,draft,cancel! draft,cancel draft",
    "sale,sent,cancel! draft quotation_sent,cancel draft quotation_sent",
    "sale,sale,there,there",
    "sale,done,done,lock",
    "sale,cancel,cancel!,cancel",
    "done,draft,cancel! draft,unlock cancel draft",
    "done,sent,cancel! draft quotation_sent,unlock cancel draft quotation_sent",
    "done,sale,unlock,unlock",
    "done,done,there,there",
    "done,cancel,cancel!,unlock cancel",
    "cancel,draft,draft,draft",
    "cancel,sent,draft quotation_sent,draft quotation_sent",
    "cancel,sale,draft confirm =date_order,draft confirm =date_order",
    "cancel,done,draft confirm =date_order done,draft confirm =date_order lock",
    "cancel,cancel,there,there"
  })
  void movesAnOrder(String from, String to, String in14, String in19) {
    assertEquals(in14, shown(ORDER_14.route(from, to)));
    assertEquals(in19, shown(ORDER_19.route(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,draft,there,there",
    "draft,posted,post,post",
    "draft,overdue,post,post",
    "draft,partial,partly post,partly post",
    "draft,paid,partly post,partly post",
    "draft,reversed,partly post,partly post",
    "draft,cancel,cancel,cancel",
    "posted,draft,draft,draft",
    "posted,posted,there,there",
    "posted,overdue,there,there",
    "posted,partial,impossible,impossible",
    "posted,paid,impossible,impossible",
    "posted,reversed,impossible,impossible",
    "posted,cancel,draft cancel,cancel",
    "overdue,draft,draft,draft",
    "overdue,posted,there,there",
    "overdue,overdue,there,there",
    "overdue,partial,impossible,impossible",
    "overdue,paid,impossible,impossible",
    "overdue,reversed,impossible,impossible",
    "overdue,cancel,draft cancel,cancel",
    "partial,draft,impossible,impossible",
    "partial,posted,there,there",
    "partial,overdue,there,there",
    "partial,partial,there,there",
    "partial,paid,impossible,impossible",
    "partial,reversed,impossible,impossible",
    "partial,cancel,impossible,impossible",
    "paid,draft,impossible,impossible",
    "paid,posted,there,there",
    "paid,overdue,there,there",
    "paid,partial,impossible,impossible",
    "paid,paid,there,there",
    "paid,reversed,impossible,impossible",
    "paid,cancel,impossible,impossible",
    "reversed,draft,impossible,impossible",
    "reversed,posted,there,there",
    "reversed,overdue,there,there",
    "reversed,partial,impossible,impossible",
    "reversed,paid,impossible,impossible",
    "reversed,reversed,there,there",
    "reversed,cancel,impossible,impossible",
    "cancel,draft,draft,draft",
    "cancel,posted,draft post,draft post",
    "cancel,overdue,draft post,draft post",
    "cancel,partial,partly draft post,partly draft post",
    "cancel,paid,partly draft post,partly draft post",
    "cancel,reversed,partly draft post,partly draft post",
    "cancel,cancel,there,there"
  })
  void movesAnInvoice(String from, String to, String in14, String in19) {
    assertEquals(in14, shown(INVOICE_14.route(from, to)));
    assertEquals(in19, shown(INVOICE_19.route(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,paid,post action_create_payments,post action_create_payments",
    "draft,partial,partly post,partly post",
    "posted,paid,action_create_payments,action_create_payments",
    "posted,partial,impossible,impossible",
    "overdue,paid,action_create_payments,action_create_payments",
    "partial,paid,action_create_payments,action_create_payments",
    "partial,posted,there,unpay",
    "partial,cancel,impossible,unpay cancel",
    "paid,posted,there,unpay",
    "paid,overdue,there,unpay",
    "paid,partial,impossible,impossible",
    "paid,draft,impossible,unpay draft",
    "paid,cancel,impossible,unpay cancel",
    "reversed,posted,there,there",
    "reversed,paid,impossible,impossible",
    "cancel,paid,draft post action_create_payments,draft post action_create_payments"
  })
  void paysAnInvoiceWhenTheProfileSaysSo(String from, String to, String pays, String undoes) {
    assertEquals(pays, shown(INVOICE_19.with(Payments.register()).route(from, to)));
    assertEquals(pays, shown(INVOICE_14.with(Payments.register()).route(from, to)));
    var both = new Payments(true, true, Optional.of("BNK1"));
    assertEquals(undoes, shown(INVOICE_19.with(both).route(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,draft,there,there,there",
    "draft,confirmed,confirm,confirm,confirm",
    "draft,progress,confirm qty_producing=0.5,confirm qty_producing=0.5,confirm start",
    "draft,to_close,confirm qty_producing=1,confirm qty_producing=1,confirm qty_producing=1",
    "draft,done,confirm mark_done? =priority,confirm mark_done? =priority,confirm mark_done? =priority",
    "draft,cancel,cancel,cancel,cancel",
    "confirmed,draft,impossible,impossible,impossible",
    "confirmed,confirmed,there,there,there",
    "confirmed,progress,qty_producing=0.5,qty_producing=0.5,start",
    "confirmed,to_close,qty_producing=1,qty_producing=1,qty_producing=1",
    "confirmed,done,mark_done? =priority,mark_done? =priority,mark_done? =priority",
    "confirmed,cancel,cancel,cancel,cancel",
    "progress,draft,impossible,impossible,impossible",
    "progress,confirmed,qty_producing=0,impossible,impossible",
    "progress,progress,there,there,there",
    "progress,to_close,qty_producing=1,qty_producing=1,qty_producing=1",
    "progress,done,qty_producing=0 mark_done? =priority,qty_producing=0 mark_done? =priority,qty_producing=0 mark_done? =priority",
    "progress,cancel,cancel,cancel,cancel",
    "to_close,draft,impossible,impossible,impossible",
    "to_close,confirmed,qty_producing=0,impossible,impossible",
    "to_close,progress,there,there,there",
    "to_close,to_close,there,there,there",
    "to_close,done,qty_producing=0 mark_done? =priority,qty_producing=0 mark_done? =priority,qty_producing=0 mark_done? =priority",
    "to_close,cancel,cancel,cancel,cancel",
    "done,draft,impossible,impossible,impossible",
    "done,confirmed,impossible,impossible,impossible",
    "done,progress,impossible,impossible,impossible",
    "done,to_close,impossible,impossible,impossible",
    "done,done,there,there,there",
    "done,cancel,impossible,impossible,impossible",
    "cancel,draft,impossible,impossible,impossible",
    "cancel,confirmed,impossible,impossible,impossible",
    "cancel,progress,impossible,impossible,impossible",
    "cancel,to_close,impossible,impossible,impossible",
    "cancel,done,impossible,impossible,impossible",
    "cancel,cancel,there,there,there"
  })
  void movesAManufacturingOrder(String from, String to, String in14, String in16, String in19) {
    assertEquals(in14, shown(ORDER_TO_MAKE_14.route(from, to)));
    assertEquals(in16, shown(ORDER_TO_MAKE_16.route(from, to)));
    assertEquals(in19, shown(ORDER_TO_MAKE_19.route(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,wizard,wizard,plain",
    "confirmed,wizard,wizard,wizard",
    "progress,wizard,wizard,wizard",
    "to_close,wizard,wizard,wizard",
    "done,closed,closed,closed",
    "cancel,closed,closed,closed"
  })
  void changesHowMuchAManufacturingOrderMakes(String state, String in14, String in16, String in19) {
    assertEquals(in14, amended(ORDER_TO_MAKE_14, "product_qty", state));
    assertEquals(in16, amended(ORDER_TO_MAKE_16, "product_qty", state));
    assertEquals(in19, amended(ORDER_TO_MAKE_19, "product_qty", state));
    assertEquals("plain", amended(ORDER_TO_MAKE_19, "origin", state));
    assertEquals("plain", amended(ORDER_19, "product_qty", state));
  }

  private static String amended(Document document, String field, String state) {
    return switch (document.amendment(new FieldName(field), state)) {
      case Amendment.Plain() -> "plain";
      case Amendment.ByWizard _ -> "wizard";
      case Amendment.Closed _ -> "closed";
    };
  }

  @Test
  void knowsWhichStateIsAShadeOfWhich() {
    assertEquals(Optional.of("progress"), ORDER_TO_MAKE_19.shadeOf("to_close"));
    assertEquals(Optional.of("posted"), INVOICE_14.shadeOf("overdue"));
    assertEquals(Optional.of("posted"), INVOICE_19.shadeOf("partial"));
    assertEquals(Optional.of("cancel"), INVOICE_14.shadeOf("reversed"));
    assertEquals(Optional.of("cancel"), INVOICE_19.shadeOf("reversed"));
    assertEquals(Optional.empty(), INVOICE_14.shadeOf("paid"));
    assertEquals(Optional.empty(), ORDER_19.shadeOf("done"));
  }

  @Test
  void theTablesAboveNameEveryPair() {
    assertEquals(36, ORDER_TO_MAKE_14.states().size() * ORDER_TO_MAKE_19.states().size());
    assertEquals(25, ORDER_14.states().size() * ORDER_14.states().size());
    assertEquals(49, INVOICE_19.states().size() * INVOICE_19.states().size());
    assertEquals(
        Map.of("disable_cancel_warning", RawValue.TRUE),
        ((Route.Steps) ORDER_14.route("draft", "cancel"))
            .steps().stream().map(Step.Method.class::cast).toList().getFirst().context());
  }

  @ParameterizedTest
  @CsvSource({
    "draft,not_paid,2026-01-01,draft",
    "cancel,not_paid,2026-01-01,cancel",
    "posted,not_paid,2026-03-01,posted",
    "posted,not_paid,2026-03-02,posted",
    "posted,not_paid,2026-02-28,overdue",
    "posted,not_paid,'',posted",
    "posted,paid,2026-01-01,paid",
    "posted,in_payment,2026-01-01,paid",
    "posted,partial,2026-01-01,partial",
    "posted,reversed,2026-01-01,reversed",
    "posted,invoicing_legacy,2026-01-01,overdue"
  })
  void readsAnInvoicesState(String state, String payment, String due, String expected) {
    var fields = new HashMap<FieldName, RawValue>();
    fields.put(new FieldName("state"), RawValue.of(state));
    fields.put(new FieldName("payment_state"), RawValue.of(payment));
    fields.put(
        new FieldName("invoice_date_due"), due.isEmpty() ? RawValue.FALSE : RawValue.of(due));

    assertEquals(expected, INVOICE_19.state(fields, LocalDate.parse("2026-03-01")));
    assertEquals(expected, INVOICE_14.state(fields, LocalDate.parse("2026-03-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "draft,false,draft,draft",
    "sale,false,sale,sale",
    "sale,true,sale,done",
    "done,false,done,done",
    "cancel,true,cancel,cancel"
  })
  void readsAnOrdersState(String state, boolean locked, String in14, String in19) {
    var fields =
        Map.<FieldName, RawValue>of(
            new FieldName("state"), RawValue.of(state),
            new FieldName("locked"), RawValue.of(locked));
    var today = LocalDate.parse("2026-03-01");

    assertEquals(in19, ORDER_19.state(fields, today));
    var seen14 = new HashMap<>(fields);
    seen14.keySet().retainAll(ORDER_14.stateFields());
    assertEquals(in14, ORDER_14.state(seen14, today));
  }

  @Test
  void knowsWhereLinesAreOpen() {
    assertEquals(
        List.of("draft", "sent", "sale"),
        ORDER_19.states().stream().filter(ORDER_19::linesAreOpen).toList());
    assertEquals(
        List.of("draft"), INVOICE_19.states().stream().filter(INVOICE_19::linesAreOpen).toList());
  }

  @Test
  void anInvoiceWithItsOwnDueDateGetsNoPaymentTerm() {
    var due = new FieldName("invoice_date_due");
    var term = new FieldName("invoice_payment_term_id");

    assertEquals(
        Map.of(term, RawValue.FALSE),
        INVOICE_19.completion(Map.of(due, FieldValue.text("2026-03-01"))));
    assertEquals(Map.of(), INVOICE_19.completion(Map.of()));
    assertEquals(Map.of(), ORDER_19.completion(Map.of()));
  }
}
