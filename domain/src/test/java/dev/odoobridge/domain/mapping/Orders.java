package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mapping of an order with a field of every type. */
final class Orders {
  private Orders() {}

  static FieldMapping field(String host, String odoo, Converter converter, boolean required) {
    return new FieldMapping(
        List.of(host.split("\\+")), List.of(new FieldName(odoo)), converter, Travel.BOTH, required);
  }

  static EntityMapping mapping(Optional<String> lineId) {
    var product = new ReferenceConverter(new EntityName("product"));
    var fields = new ArrayList<FieldMapping>();
    fields.add(field("first_name+last_name", "name", new NameConverter(), true));
    fields.add(field("notes", "note", new HtmlConverter(true), false));
    fields.add(field("total", "amount", new AmountConverter(2), false));
    fields.add(field("count", "count", new PlainConverter(FieldType.INTEGER), false));
    fields.add(field("urgent", "priority", new PlainConverter(FieldType.BOOLEAN), false));
    fields.add(field("day", "day", new PlainConverter(FieldType.DATE), false));
    fields.add(field("at", "date_order", new PlainConverter(FieldType.DATETIME), false));
    fields.add(
        field("customer", "partner_id", new ReferenceConverter(new EntityName("customer")), false));
    var lines =
        new LinesMapping(
            "lines",
            new FieldName("order_line"),
            new ModelName("sale.order.line"),
            new FieldName("order_id"),
            lineId,
            List.of(
                field("product", "product_id", product, true),
                field("quantity", "product_uom_qty", new AmountConverter(2), false)));
    var words = new LinkedHashMap<String, String>();
    words.put("pending", "draft");
    words.put("done", "sale");
    return new EntityMapping(
        new EntityName("order"),
        new ModelName("sale.order"),
        Optional.empty(),
        List.of(),
        fields,
        List.of(lines),
        Optional.of(new StatusMapping("status", new StatusTable(words), Travel.BOTH)),
        Map.of(),
        RawValue.list(),
        Travel.BOTH,
        OnDelete.CANCEL);
  }

  /** Names and values by turns. */
  static RawValue.Members members(Object... pairs) {
    var members = new LinkedHashMap<String, RawValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      members.put((String) pairs[index], raw(pairs[index + 1]));
    }
    return new RawValue.Members(members);
  }

  private static RawValue raw(Object value) {
    return switch (value) {
      case RawValue given -> given;
      case String text -> RawValue.of(text);
      case Integer number -> RawValue.of(number);
      case BigDecimal number -> RawValue.of(number);
      case Boolean flag -> RawValue.of(flag);
      case List<?> items -> new RawValue.Items(items.stream().map(Orders::raw).toList());
      default -> throw new IllegalArgumentException("value: " + value);
    };
  }
}
