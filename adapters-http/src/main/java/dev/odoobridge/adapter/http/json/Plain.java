package dev.odoobridge.adapter.http.json;

import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw values as the maps, lists, texts and numbers that {@link Json} writes as they are. */
public final class Plain {
  private Plain() {}

  public static @Nullable Object of(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> null;
      case RawValue.Flag(var flag) -> flag;
      case RawValue.Number(var number) -> number;
      case RawValue.Text(var text) -> text;
      case RawValue.Items(var items) -> list(items);
      case RawValue.Members members -> of(members);
    };
  }

  private static List<@Nullable Object> list(List<RawValue> items) {
    var plain = new ArrayList<@Nullable Object>();
    items.forEach(item -> plain.add(of(item)));
    return plain;
  }

  public static Map<String, @Nullable Object> of(RawValue.Members members) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    members.values().forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }
}
