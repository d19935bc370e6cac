package dev.odoobridge.application.bundles;

import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where a step speaks of what another one makes: {@code {"step": "customer"}} for its id. */
final class References {
  private static final String STEP = "step";

  private References() {}

  /** The names of the steps it speaks of. */
  static List<String> of(Deed deed) {
    return Stream.concat(deed.of().stream(), named(deed.values())).distinct().toList();
  }

  private static Stream<String> named(RawValue value) {
    return switch (value) {
      case RawValue.Items(var values) -> values.stream().flatMap(References::named);
      case RawValue.Members(var values) ->
          values.size() == 1 && values.get(STEP) instanceof RawValue.Text(var name)
              ? Stream.of(name)
              : values.values().stream().flatMap(References::named);
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Number _, RawValue.Text _ ->
          Stream.empty();
    };
  }

  /** The values with ids in place of names. */
  static RawValue.Members filled(RawValue.Members values, UnaryOperator<RawValue> id) {
    var filled = new LinkedHashMap<String, RawValue>();
    values.values().forEach((name, value) -> filled.put(name, filled(value, id)));
    return new RawValue.Members(filled);
  }

  private static RawValue filled(RawValue value, UnaryOperator<RawValue> id) {
    return switch (value) {
      case RawValue.Items(var values) ->
          new RawValue.Items(values.stream().map(it -> filled(it, id)).toList());
      case RawValue.Members(Map<String, RawValue> values)
          when values.size() == 1 && values.get(STEP) instanceof RawValue.Text name ->
          id.apply(name);
      case RawValue.Members members -> filled(members, id);
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Number _, RawValue.Text _ -> value;
    };
  }
}
