package dev.odoobridge.domain.license;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.Optional;

/** What is said of one feature: {@code true}, {@code false}, or a number, which is a limit. */
public sealed interface Grant {
  /** What it is for a limit. */
  String FORM = "must be true, false or a limit, a whole number from 0";

  /**
   * The feature may be used.
   *
   * @param limit up to so much; without it as much as anybody likes
   */
  record Given(Optional<Long> limit) implements Grant {
    public Given {
      if (limit.filter(it -> it < 0).isPresent()) {
        throw new IllegalArgumentException("limit: is below 0");
      }
    }
  }

  /** The feature may not be used. */
  record Withheld() implements Grant {}

  /** As much as anybody likes. */
  static Grant free() {
    return new Given(Optional.empty());
  }

  static Grant none() {
    return new Withheld();
  }

  static Optional<Grant> read(RawValue raw) {
    return switch (raw) {
      case RawValue.Flag(var flag) -> Optional.of(flag ? free() : none());
      case RawValue.Number(var number) when isLimit(number) ->
          Optional.of(new Given(Optional.of(number.longValueExact())));
      case RawValue.Number _,
          RawValue.Nothing _,
          RawValue.Text _,
          RawValue.Items _,
          RawValue.Members _ ->
          Optional.empty();
    };
  }

  private static boolean isLimit(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(Feature.MOST)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  default RawValue raw() {
    return switch (this) {
      case Given(var limit) -> limit.map(RawValue::of).orElse(RawValue.TRUE);
      case Withheld _ -> RawValue.FALSE;
    };
  }
}
