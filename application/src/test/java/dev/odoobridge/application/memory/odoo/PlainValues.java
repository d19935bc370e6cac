package dev.odoobridge.application.memory.odoo;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw values as the store's plain Java ones and back. */
final class PlainValues {
  private PlainValues() {}

  static Map<String, Object> plain(Map<String, RawValue> values) {
    var plain = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(RawValue value) {
    return switch (value) {
      case RawValue.Nothing() -> false;
      case RawValue.Flag(var flag) -> flag;
      case RawValue.Text(var text) -> text;
      case RawValue.Number(var number) -> number(number);
      case RawValue.Items(var items) -> items.stream().map(PlainValues::plain).toList();
      case RawValue.Members(var members) -> plain(members);
    };
  }

  private static Object number(BigDecimal number) {
    return number.scale() <= 0 ? (Object) number.longValueExact() : number;
  }

  static RawValue raw(@Nullable Object value) {
    return switch (value) {
      case null -> RawValue.NOTHING;
      case Boolean flag -> RawValue.of(flag);
      case String text -> RawValue.of(text);
      case BigDecimal number -> RawValue.of(number);
      case Number number -> RawValue.of(number.longValue());
      case List<?> items -> {
        var raw = new ArrayList<RawValue>();
        items.forEach(item -> raw.add(raw(item)));
        yield new RawValue.Items(raw);
      }
      case Map<?, ?> members -> {
        var raw = new LinkedHashMap<String, RawValue>();
        members.forEach((name, member) -> raw.put(String.valueOf(name), raw(member)));
        yield new RawValue.Members(raw);
      }
      default -> throw new IllegalStateException("the store answers a " + value.getClass());
    };
  }
}
