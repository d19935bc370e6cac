package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The mapping tables RENT-11 to RENT-16, row by row. */
class Go4rentProfileTest {
  private static final Converter TEXT = new PlainConverter(FieldType.TEXT);
  private static final Converter DATE = new PlainConverter(FieldType.DATE);
  private static final Converter AMOUNT = new AmountConverter(2);
  private static final Converter HTML = new HtmlConverter(true);
  private static final Converter CUSTOMER = new ReferenceConverter(new EntityName("customer"));
  private static final Converter PRODUCT = new ReferenceConverter(new EntityName("product"));

  private final MappingProfile profile = new BuiltInProfiles().find("go4rent").orElseThrow();

  @Test
  void syncsWhatIsReferredToFirst() {
    assertEquals("go4rent", profile.name());
    assertEquals(
        List.of("product", "customer", "order", "invoice"),
        profile.entityNames().stream().map(EntityName::value).toList());
  }

  @Test
  void carriesTheHostIdInAFieldOfItsOwn() {
    for (var entity : profile.entities()) {
      assertEquals(Optional.of(new FieldName("x_go4rent_id")), entity.key());
      assertEquals(Travel.BOTH, entity.travel());
    }
  }

  @Test
  void mapsProducts() {
    var product = entity("product");

    assertEquals("product.product", product.model().value());
    assertEquals(List.of("sku"), product.match());
    assertEquals(OnDelete.ARCHIVE, product.onDelete());
    assertEquals(
        List.of(
            required("name", TEXT, "name"),
            field("id_code", TEXT, "x_go4rent_id_code"),
            field("sku", TEXT, "default_code"),
            field("rental_price", AMOUNT, "list_price"),
            field("replacement_value", AMOUNT, "standard_price"),
            field("description", TEXT, "description_sale")),
        product.fields());
  }

  @Test
  void mapsCustomers() {
    var customer = entity("customer");

    assertEquals("res.partner", customer.model().value());
    assertEquals(List.of("email"), customer.match());
    assertEquals(Map.of(new FieldName("customer_rank"), RawValue.of(1)), customer.create());
    assertEquals(OnDelete.ARCHIVE, customer.onDelete());
    assertEquals(
        List.of(
            new FieldMapping(
                List.of("first_name", "last_name"),
                List.of(new FieldName("name")),
                new NameConverter(),
                Travel.BOTH,
                true),
            field("email", TEXT, "email"),
            field("phone", TEXT, "phone"),
            field("address", TEXT, "street")),
        customer.fields());
  }

  @Test
  void mapsOrders() {
    var order = entity("order");

    assertEquals("sale.order", order.model().value());
    assertEquals(OnDelete.CANCEL, order.onDelete());
    assertEquals(
        List.of(
            field("id_code", TEXT, "x_go4rent_id_code", "client_order_ref"),
            required("customer", CUSTOMER, "partner_id"),
            field("order_date", new PlainConverter(FieldType.DATETIME), "date_order"),
            field("notes", HTML, "note")),
        order.fields());
    assertLines(
        order.lines(),
        List.of("order_line", "sale.order.line", "order_id"),
        List.of(
            required("product", PRODUCT, "product_id"),
            field("quantity", AMOUNT, "product_uom_qty"),
            field("price", AMOUNT, "price_unit")));
    assertStatus(
        order, "pending=draft confirmed=sent in_progress=sale completed=done cancelled=cancel");
  }

  @Test
  void mapsInvoices() {
    var invoice = entity("invoice");

    assertEquals("account.move", invoice.model().value());
    assertEquals(Map.of(new FieldName("move_type"), RawValue.of("out_invoice")), invoice.create());
    assertEquals(
        RawValue.list(RawValue.texts(List.of("move_type", "=", "out_invoice"))), invoice.filter());
    assertEquals(OnDelete.CANCEL, invoice.onDelete());
    assertEquals(
        List.of(
            field("id_code", TEXT, "x_go4rent_id_code", "ref"),
            field("number", TEXT, "name"),
            required("customer", CUSTOMER, "partner_id"),
            field("issue_date", DATE, "invoice_date"),
            field("due_date", DATE, "invoice_date_due"),
            field("notes", HTML, "narration")),
        invoice.fields());
    assertLines(
        invoice.lines(),
        List.of("invoice_line_ids", "account.move.line", "move_id"),
        List.of(
            field("product", PRODUCT, "product_id"),
            field("quantity", AMOUNT, "quantity"),
            field("price", AMOUNT, "price_unit")));
    assertStatus(
        invoice,
        "draft=draft sent=posted overdue=overdue paid=paid partial=partial cancelled=cancel");
  }

  @Test
  void namesTheBuiltInProfilesAndNoOthers() {
    var profiles = new BuiltInProfiles();

    assertEquals(List.of("care", "go4rent", "mirror", "production"), profiles.names());
    assertTrue(profiles.find("unknown").isEmpty());
  }

  private EntityMapping entity(String name) {
    return profile.entity(new EntityName(name)).orElseThrow();
  }

  private static void assertLines(
      List<LinesMapping> lists, List<String> odooModelAndParent, List<FieldMapping> fields) {
    var list = lists.getFirst();
    assertEquals(1, lists.size());
    assertEquals("lines", list.host());
    assertEquals(
        odooModelAndParent,
        List.of(list.odoo().value(), list.model().value(), list.parent().value()));
    assertEquals(fields, list.fields());
    assertEquals(Optional.empty(), list.id());
  }

  private static void assertStatus(EntityMapping entity, String rows) {
    var status = entity.status().orElseThrow();
    var words = new ArrayList<String>();
    status.table().states().forEach((host, state) -> words.add(host + "=" + state));
    assertEquals("status", status.host());
    assertEquals(Travel.BOTH, status.travel());
    assertEquals(rows, String.join(" ", words));
  }

  private static FieldMapping field(String host, Converter converter, String... odoo) {
    var names = List.of(odoo).stream().map(FieldName::new).toList();
    return new FieldMapping(List.of(host), names, converter, Travel.BOTH, false);
  }

  private static FieldMapping required(String host, Converter converter, String odoo) {
    return new FieldMapping(
        List.of(host), List.of(new FieldName(odoo)), converter, Travel.BOTH, true);
  }
}
