package dev.odoobridge.adapter.http.json;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers exactly as written, as long as they have a length a person could mean. */
final class Numbers {
  /** Room for every double; written out in full, such a number stays a short text. */
  private static final int MAX_DIGITS = 400;

  /** A longer text is not even read: that takes time out of all proportion to its length. */
  private static final int MAX_LENGTH = 2 * MAX_DIGITS;

  private Numbers() {}

  /** The number; empty when {@code 1e999999999} and the like would fill the memory if printed. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var number = new BigDecimal(text);
      return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS
          ? Optional.of(number)
          : Optional.empty();
    } catch (NumberFormatException exponentTooLong) {
      return Optional.empty();
    }
  }
}
