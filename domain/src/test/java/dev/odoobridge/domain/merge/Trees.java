package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping with every kind of field, and short words for the three trees of its records. */
final class Trees {
  static final EntityName CUSTOMER = new EntityName("customer");
  static final EntityName PRODUCT = new EntityName("product");

  /** Host ids c1 and p1 to p9 belong to the Odoo ids 1 and 1 to 9. */
  static final Links LINKS =
      new Links() {
        @Override
        public Optional<FieldValue> toOdoo(EntityName entity, String hostId) {
          return hostId.matches("[cp][1-9]")
              ? Optional.of(new FieldValue.Reference(hostId.charAt(1) - '0'))
              : Optional.empty();
        }

        @Override
        public Optional<FieldValue> toHost(EntityName entity, long odooId) {
          return odooId < 10
              ? Optional.of(FieldValue.text((entity.equals(CUSTOMER) ? "c" : "p") + odooId))
              : Optional.empty();
        }
      };

  private Trees() {}

  static FieldMapping field(Converter converter, Travel travel, String host, String... odoo) {
    var names = List.of(odoo).stream().map(FieldName::new).toList();
    return new FieldMapping(List.of(host.split("\\+")), names, converter, travel, false);
  }

  static PlainConverter text() {
    return new PlainConverter(FieldType.TEXT);
  }

  static List<FieldMapping> fields() {
    return List.of(
        field(text(), Travel.BOTH, "phone", "phone"),
        field(text(), Travel.TO_ODOO, "up", "up"),
        field(text(), Travel.TO_HOST, "down", "down"),
        field(text(), Travel.BOTH, "code", "ref", "origin"),
        field(new NameConverter(), Travel.BOTH, "first+last", "name"),
        field(new AmountConverter(2), Travel.BOTH, "total", "total"),
        field(new HtmlConverter(true), Travel.BOTH, "notes", "note"),
        field(new ReferenceConverter(CUSTOMER), Travel.BOTH, "customer", "partner_id"));
  }

  static LinesMapping lines(Optional<String> id) {
    return new LinesMapping(
        "lines",
        new FieldName("order_line"),
        new ModelName("sale.order.line"),
        new FieldName("order_id"),
        id,
        List.of(
            field(new ReferenceConverter(PRODUCT), Travel.BOTH, "product", "product_id"),
            field(new AmountConverter(2), Travel.BOTH, "quantity", "qty")));
  }

  static StatusMapping orderStatus() {
    var words = new LinkedHashMap<String, String>();
    words.put("pending", "draft");
    words.put("confirmed", "sent");
    words.put("in_progress", "sale");
    words.put("completed", "done");
    words.put("cancelled", "cancel");
    return new StatusMapping("status", new StatusTable(words), Travel.BOTH);
  }

  static StatusMapping invoiceStatus() {
    var words = new LinkedHashMap<String, String>();
    words.put("draft", "draft");
    words.put("sent", "posted");
    words.put("overdue", "overdue");
    words.put("partial", "partial");
    words.put("paid", "paid");
    words.put("cancelled", "cancel");
    return new StatusMapping("status", new StatusTable(words), Travel.BOTH);
  }

  static EntityMapping mapping(
      List<FieldMapping> fields, Optional<LinesMapping> lines, Optional<StatusMapping> status) {
    return new EntityMapping(
        new EntityName("order"),
        new ModelName("sale.order"),
        Optional.empty(),
        List.of(),
        fields,
        lines.stream().toList(),
        status,
        Map.of(),
        RawValue.list(),
        Travel.BOTH,
        OnDelete.CANCEL);
  }

  static EntityMapping plain() {
    return mapping(fields(), Optional.empty(), Optional.empty());
  }

  static EntityMapping withLines() {
    return mapping(List.of(), Optional.of(lines(Optional.empty())), Optional.empty());
  }

  static Document document(int version, String model) {
    return Dialect.of(OdooVersion.parse(version + ".0"))
        .document(new ModelName(model))
        .orElseThrow();
  }

  static Rules both(ConflictPolicy policy, boolean hostIsNewer) {
    return new Rules(
        LINKS,
        true,
        true,
        false,
        false,
        ConflictPolicies.all(policy),
        Resolutions.NONE,
        hostIsNewer);
  }

  static Rules exporting() {
    return Rules.of(LINKS, true, false, ConflictPolicies.NEWEST, true);
  }

  static Rules importing() {
    return Rules.of(LINKS, false, true, ConflictPolicies.NEWEST, false);
  }

  static FieldValue value(Object value) {
    return switch (value) {
      case FieldValue given -> given;
      case String text -> FieldValue.text(text);
      case Integer number -> FieldValue.number(number);
      case Double number -> FieldValue.number(BigDecimal.valueOf(number));
      case Long id -> new FieldValue.Reference(id);
      default -> throw new IllegalArgumentException("value: " + value);
    };
  }

  /** Names and values by turns. */
  static Content host(Object... pairs) {
    return new Content(row(pairs), Map.of());
  }

  static Row row(Object... pairs) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      fields.put((String) pairs[index], value(pairs[index + 1]));
    }
    return new Row(fields);
  }

  static Map<FieldName, FieldValue> values(Object... pairs) {
    var fields = new LinkedHashMap<FieldName, FieldValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      fields.put(new FieldName((String) pairs[index]), value(pairs[index + 1]));
    }
    return fields;
  }

  static OdooRecord odoo(Object... pairs) {
    return new OdooRecord(
        new OdooId(1), values(pairs), Map.of(), Optional.empty(), Optional.empty());
  }

  /** Rows as p1:2, a product and a quantity. */
  static Content hostLines(String... lines) {
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var parts = line.split(":");
      rows.add(row("product", parts[0], "quantity", Double.valueOf(parts[1])));
    }
    return new Content(Row.EMPTY, Map.of("lines", rows));
  }

  /** Lines as 11=p1:2, an id, a product and a quantity. */
  static OdooRecord odooLines(String... lines) {
    var all = new ArrayList<OdooRecord.Line>();
    for (var line : lines) {
      var parts = line.split("[=:]");
      var product = Long.valueOf(parts[1].substring(1));
      all.add(
          new OdooRecord.Line(
              new OdooId(Long.parseLong(parts[0])),
              values("product_id", product, "qty", Double.valueOf(parts[2]))));
    }
    return new OdooRecord(
        new OdooId(1),
        Map.of(),
        Map.of(new FieldName("order_line"), all),
        Optional.empty(),
        Optional.empty());
  }

  static List<String> shown(Content host) {
    return host.linesOf("lines").stream()
        .map(row -> row.field("product").display() + ":" + row.field("quantity").display())
        .toList();
  }

  static Merged merge(
      EntityMapping mapping, Rules rules, Content host, OdooRecord odoo, Base base) {
    return RecordMerge.merge(mapping, Optional.empty(), host, odoo, base, rules);
  }

  /** The base of two sides that agree. */
  static Base agreed(EntityMapping mapping, Content host, OdooRecord odoo) {
    return merge(mapping, both(ConflictPolicy.MANUAL, true), host, odoo, Base.EMPTY).base();
  }
}
