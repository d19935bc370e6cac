package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.Completions;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the bridge makes is as complete as what Odoo's form makes, in every version. */
public interface CreatesContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private void in(Consumer<DocumentWorkshop> test) {
    try (var odoo = odoo()) {
      test.accept(new DocumentWorkshop(odoo, Optional.empty()));
    }
  }

  @Test
  default void anInvoiceLineGetsPriceTaxesUnitAndAccountOfItsProduct() {
    in(
        workshop -> {
          var invoice =
              made(workshop, invoices("out_invoice"), customersInvoice(workshop, Map.of()));
          var line = workshop.firstOf("account.move", invoice, "invoice_line_ids");
          assertAll(
              () -> assertEquals("100", number(workshop, line, "price_unit")),
              () -> assertNotEquals(RawValue.list(), workshop.read(line, "tax_ids")),
              () -> assertNotEquals(RawValue.FALSE, workshop.read(line, "product_uom_id")),
              () -> assertNotEquals(RawValue.FALSE, workshop.read(line, "account_id")),
              () ->
                  assertEquals(
                      "115",
                      DocumentWorkshop.number(
                          workshop.read("account.move", invoice.value(), "amount_total"))));
        });
  }

  @Test
  default void whatAnInvoiceLineWasGivenStays() {
    in(
        workshop -> {
          var given = Map.of("price_unit", RawValue.of(7), "tax_ids", RawValue.list());
          var invoice = made(workshop, invoices("out_invoice"), customersInvoice(workshop, given));
          var line = workshop.firstOf("account.move", invoice, "invoice_line_ids");
          assertAll(
              () -> assertEquals("7", number(workshop, line, "price_unit")),
              () -> assertNotEquals(RawValue.FALSE, workshop.read(line, "product_uom_id")));
        });
  }

  @Test
  default void aLineThatIsAddedIsCompletedToo() {
    in(
        workshop -> {
          var entity = invoices("out_invoice");
          var invoice = made(workshop, entity, customersInvoice(workshop, Map.of()));
          var more =
              Map.of(
                  invoice,
                  new RawValue.Members(Map.of("invoice_line_ids", lines(workshop, Map.of()))));
          new BulkWriter(workshop.client(), entity.model())
              .update(new Completions(workshop.client(), entity).writes(more));
          assertEquals(
              "230",
              DocumentWorkshop.number(
                  workshop.read("account.move", invoice.value(), "amount_total")));
        });
  }

  @Test
  default void documentsGetThePaymentTermOfTheCustomer() {
    in(
        workshop -> {
          var term = workshop.termOfTheCustomer();
          var invoice =
              made(workshop, invoices("out_invoice"), customersInvoice(workshop, Map.of()));
          var order = made(workshop, entity("sale.order"), order(workshop));
          assertAll(
              () ->
                  assertEquals(
                      term, workshop.id("account.move", invoice, "invoice_payment_term_id")),
              () -> assertEquals(term, workshop.id("sale.order", order, "payment_term_id")));
        });
  }

  @Test
  default void anOrderLineGetsThePriceOfItsProduct() {
    in(
        workshop -> {
          var order = made(workshop, entity("sale.order"), order(workshop));
          assertEquals(
              "230",
              DocumentWorkshop.number(workshop.read("sale.order", order.value(), "amount_total")));
        });
  }

  @Test
  default void aManufacturingOrderGetsItsBillUnitAndComponents() {
    in(
        workshop -> {
          var values = new HashMap<String, RawValue>();
          values.put("product_id", RawValue.of(workshop.table()));
          values.put("product_qty", RawValue.of(3));
          var order = made(workshop, entity("mrp.production"), values);
          assertAll(
              () ->
                  assertEquals(
                      RawValue.of(workshop.bill()), workshop.id("mrp.production", order, "bom_id")),
              () -> assertEquals("12", workshop.takes(order)));
        });
  }

  private static Map<String, RawValue> customersInvoice(
      DocumentWorkshop workshop, Map<String, RawValue> line) {
    return Map.of(
        "move_type", RawValue.of("out_invoice"),
        "partner_id", RawValue.of(workshop.customer()),
        "invoice_line_ids", lines(workshop, line));
  }

  private static Map<String, RawValue> order(DocumentWorkshop workshop) {
    var line =
        Map.of("product_id", RawValue.of(workshop.product()), "product_uom_qty", RawValue.of(2));
    return Map.of(
        "partner_id", RawValue.of(workshop.customer()), "order_line", DocumentWorkshop.line(line));
  }

  private static RawValue lines(DocumentWorkshop workshop, Map<String, RawValue> given) {
    var values = new HashMap<>(given);
    values.put("product_id", RawValue.of(workshop.product()));
    values.put("quantity", RawValue.of(1));
    return DocumentWorkshop.line(values);
  }

  private static OdooId made(
      DocumentWorkshop workshop, EntityMapping entity, Map<String, RawValue> values) {
    var completed =
        new Completions(workshop.client(), entity).creates(List.of(new RawValue.Members(values)));
    return new BulkWriter(workshop.client(), entity.model()).create(completed).getFirst();
  }

  private static String number(DocumentWorkshop workshop, OdooId line, String field) {
    return DocumentWorkshop.number(workshop.read(line, field));
  }

  private static EntityMapping invoices(String kind) {
    var list =
        new LinesMapping(
            "lines",
            new FieldName("invoice_line_ids"),
            new ModelName("account.move.line"),
            new FieldName("move_id"),
            Optional.empty(),
            List.of());
    return entity(
        "account.move", List.of(list), Map.of(new FieldName("move_type"), RawValue.of(kind)));
  }

  private static EntityMapping entity(String model) {
    return entity(model, List.of(), Map.of());
  }

  private static EntityMapping entity(
      String model, List<LinesMapping> lines, Map<FieldName, RawValue> create) {
    return new EntityMapping(
        new EntityName("document"),
        new ModelName(model),
        Optional.empty(),
        List.of(),
        List.of(),
        lines,
        Optional.empty(),
        create,
        RawValue.list(),
        Travel.BOTH,
        OnDelete.KEEP);
  }
}
