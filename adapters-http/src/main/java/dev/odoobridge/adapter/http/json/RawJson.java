package dev.odoobridge.adapter.http.json;

import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values without a type of their own, as the JSON writer knows them. */
public final class RawJson {
  private RawJson() {}

  public static @Nullable Object plain(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> null;
      case RawValue.Flag(var flag) -> flag;
      case RawValue.Number(var number) -> number;
      case RawValue.Text(var text) -> text;
      case RawValue.Items(var values) -> {
        var list = new ArrayList<@Nullable Object>();
        values.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case RawValue.Members members -> members(members);
    };
  }

  public static Map<String, @Nullable Object> members(RawValue.Members members) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    members.values().forEach((name, member) -> map.put(name, plain(member)));
    return map;
  }
}
