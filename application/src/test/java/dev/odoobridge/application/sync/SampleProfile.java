package dev.odoobridge.application.sync;

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
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A profile with one entity of each kind: records, documents with lines, documents with states. */
public final class SampleProfile {
  public static final EntityName PRODUCT = new EntityName("product");
  public static final EntityName CUSTOMER = new EntityName("customer");
  public static final EntityName ORDER = new EntityName("order");
  public static final EntityName INVOICE = new EntityName("invoice");
  public static final EntityName MADE = new EntityName("made");
  public static final String KEY = "x_host_id";

  private SampleProfile() {}

  /** All of it; without the key, records are recognised by other fields alone. */
  public static MappingProfile of(boolean keyed) {
    return new MappingProfile(
        "sample", List.of(order(keyed), invoice(keyed), customer(keyed), product(keyed)));
  }

  public static EntityMapping product(boolean keyed) {
    return entity(
        PRODUCT,
        "product.product",
        keyed,
        List.of("sku"),
        List.of(
            required("name", "name", text()),
            field("sku", "default_code", text()),
            field("price", "list_price", new AmountConverter(2))),
        List.of(),
        Optional.empty(),
        OnDelete.ARCHIVE);
  }

  public static EntityMapping customer(boolean keyed) {
    return entity(
        CUSTOMER,
        "res.partner",
        keyed,
        List.of("email"),
        List.of(
            new FieldMapping(
                List.of("first_name", "last_name"),
                List.of(new FieldName("name")),
                new NameConverter(),
                Travel.BOTH,
                true),
            field("email", "email", text()),
            field("phone", "phone", text()),
            field("address", "street", text())),
        List.of(),
        Optional.empty(),
        OnDelete.ARCHIVE);
  }

  public static EntityMapping order(boolean keyed) {
    var states = new LinkedHashMap<String, String>();
    states.put("pending", "draft");
    states.put("confirmed", "sent");
    states.put("in_progress", "sale");
    states.put("completed", "done");
    states.put("cancelled", "cancel");
    return entity(
        ORDER,
        "sale.order",
        keyed,
        List.of(),
        List.of(
            field("code", List.of("client_order_ref", "origin"), text()),
            required("customer", "partner_id", new ReferenceConverter(CUSTOMER)),
            field("order_date", "date_order", new PlainConverter(FieldType.DATETIME)),
            field("notes", "note", new HtmlConverter(true))),
        List.of(
            lines(
                "order_line", "sale.order.line", "order_id", "product_uom_qty", Optional.empty())),
        status(states),
        OnDelete.CANCEL);
  }

  public static EntityMapping invoice(boolean keyed) {
    var states = new LinkedHashMap<String, String>();
    states.put("draft", "draft");
    states.put("sent", "posted");
    states.put("overdue", "overdue");
    states.put("partial", "partial");
    states.put("paid", "paid");
    states.put("cancelled", "cancel");
    var whole =
        entity(
            INVOICE,
            "account.move",
            keyed,
            List.of(),
            List.of(
                field("code", "ref", text()),
                required("customer", "partner_id", new ReferenceConverter(CUSTOMER)),
                field("issued", "invoice_date", new PlainConverter(FieldType.DATE)),
                field("due", "invoice_date_due", new PlainConverter(FieldType.DATE))),
            List.of(
                lines(
                    "invoice_line_ids",
                    "account.move.line",
                    "move_id",
                    "quantity",
                    Optional.empty())),
            status(states),
            OnDelete.CANCEL);
    var kind =
        RawValue.list(RawValue.of("move_type"), RawValue.of("="), RawValue.of("out_invoice"));
    return new EntityMapping(
        whole.name(),
        whole.model(),
        whole.key(),
        whole.match(),
        whole.fields(),
        whole.lines(),
        whole.status(),
        Map.of(new FieldName("move_type"), RawValue.of("out_invoice")),
        RawValue.list(kind),
        whole.travel(),
        whole.onDelete());
  }

  /** The sample, with invoices whose payments the host may do something about. */
  static MappingProfile paying(Payments payments) {
    var plain = invoice(true);
    var status = plain.status().orElseThrow();
    var paying =
        new EntityMapping(
            plain.name(),
            plain.model(),
            plain.key(),
            plain.match(),
            plain.fields(),
            plain.lines(),
            Optional.of(
                new StatusMapping(status.host(), status.table(), status.travel(), payments)),
            plain.create(),
            plain.filter(),
            plain.travel(),
            plain.onDelete());
    return new MappingProfile(
        "sample", List.of(order(true), paying, customer(true), product(true)));
  }

  /** Products, and orders to make them. */
  static MappingProfile making() {
    var states = new LinkedHashMap<String, String>();
    states.put("pending", "draft");
    states.put("on_hold", "confirmed");
    states.put("in_progress", "progress");
    states.put("completed", "done");
    states.put("cancelled", "cancel");
    var orders =
        entity(
            MADE,
            "mrp.production",
            true,
            List.of(),
            List.of(
                field("number", "origin", text()),
                field("urgency", "priority", text()),
                required("product", "product_id", new ReferenceConverter(PRODUCT)),
                field("quantity", "product_qty", new AmountConverter(2)),
                field("deadline", "date_deadline", new PlainConverter(FieldType.DATETIME))),
            List.of(),
            status(states),
            OnDelete.CANCEL);
    return new MappingProfile("sample", List.of(orders, product(true)));
  }

  private static EntityMapping entity(
      EntityName name,
      String model,
      boolean keyed,
      List<String> match,
      List<FieldMapping> fields,
      List<LinesMapping> lines,
      Optional<StatusMapping> status,
      OnDelete onDelete) {
    return new EntityMapping(
        name,
        new ModelName(model),
        keyed ? Optional.of(new FieldName(KEY)) : Optional.empty(),
        match,
        fields,
        lines,
        status,
        Map.of(),
        RawValue.list(),
        Travel.BOTH,
        onDelete);
  }

  private static Optional<StatusMapping> status(Map<String, String> states) {
    return Optional.of(new StatusMapping("status", new StatusTable(states), Travel.BOTH));
  }

  private static LinesMapping lines(
      String odoo, String model, String parent, String quantity, Optional<String> id) {
    return new LinesMapping(
        "lines",
        new FieldName(odoo),
        new ModelName(model),
        new FieldName(parent),
        id,
        List.of(
            required("product", "product_id", new ReferenceConverter(PRODUCT)),
            field("quantity", quantity, new AmountConverter(2)),
            field("price", "price_unit", new AmountConverter(2))));
  }

  static FieldMapping field(String host, String odoo, Converter converter) {
    return field(host, List.of(odoo), converter);
  }

  static FieldMapping field(String host, List<String> odoo, Converter converter) {
    var names = odoo.stream().map(FieldName::new).toList();
    return new FieldMapping(List.of(host), names, converter, Travel.BOTH, false);
  }

  static FieldMapping required(String host, String odoo, Converter converter) {
    return new FieldMapping(
        List.of(host), List.of(new FieldName(odoo)), converter, Travel.BOTH, true);
  }

  static PlainConverter text() {
    return new PlainConverter(FieldType.TEXT);
  }
}
