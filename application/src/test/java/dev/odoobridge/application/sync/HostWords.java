package dev.odoobridge.application.sync;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;

/** What a test writes, as a host sends it. */
final class HostWords {
  private HostWords() {}

  static RawValue raw(Object value) {
    return switch (value) {
      case String text -> RawValue.of(text);
      case Long number -> RawValue.of(number);
      case Integer number -> RawValue.of(number);
      case BigDecimal number -> RawValue.of(number);
      case Double number -> RawValue.of(BigDecimal.valueOf(number));
      case Boolean flag -> RawValue.of(flag);
      case RawValue given -> given;
      case List<?> items -> new RawValue.Items(items.stream().map(HostWords::raw).toList());
      default -> throw new IllegalArgumentException("value: " + value);
    };
  }
}
