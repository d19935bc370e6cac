package dev.odoobridge.domain.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as it came over a wire or will go over one, before anyone knew its type: the shapes that
 * JSON and XML-RPC have in common. Immutable; members keep their order.
 */
public sealed interface RawValue {

  /** Null, or no answer at all. */
  record Nothing() implements RawValue {}

  /** True or false; Odoo also writes {@code false} for an empty field of any other type. */
  record Flag(boolean value) implements RawValue {}

  /** A number, exact as written. */
  record Number(BigDecimal value) implements RawValue {}

  /** A text. */
  record Text(String value) implements RawValue {}

  /** An ordered list. */
  record Items(List<RawValue> values) implements RawValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Named members in their order. */
  record Members(Map<String, RawValue> values) implements RawValue {
    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The member of that name, {@link #NOTHING} when there is none. */
    public RawValue member(String name) {
      return values.getOrDefault(name, NOTHING);
    }

    /** The text of that name, when it is one. */
    public Optional<String> text(String name) {
      return member(name) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
    }
  }

  RawValue NOTHING = new Nothing();
  RawValue TRUE = new Flag(true);
  RawValue FALSE = new Flag(false);

  static RawValue of(String value) {
    return new Text(value);
  }

  static RawValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static RawValue of(long value) {
    return new Number(BigDecimal.valueOf(value));
  }

  static RawValue of(BigDecimal value) {
    return new Number(value);
  }

  static Items list(RawValue... values) {
    return new Items(List.of(values));
  }

  static Items texts(List<String> values) {
    return new Items(values.stream().map(RawValue::of).toList());
  }
}
