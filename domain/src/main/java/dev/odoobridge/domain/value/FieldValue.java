package dev.odoobridge.domain.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one field holds, in one canonical form for each meaning, so that {@code equals} is "the same
 * value": an empty text is {@link Empty}, a number has no trailing zeros, a moment has whole
 * seconds (Odoo keeps no finer ones on the wire).
 */
public sealed interface FieldValue {

  /** Nothing: Odoo's {@code false}, JSON's null, an empty text. */
  record Empty() implements FieldValue {}

  /** A text of at least one character. */
  record Text(String value) implements FieldValue {
    public Text {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("value: an empty text is Empty; use FieldValue.text");
      }
    }
  }

  /** A number; integers too. */
  record Decimal(BigDecimal value) implements FieldValue {
    public Decimal {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements FieldValue {}

  /** A calendar day. */
  record Day(LocalDate value) implements FieldValue {}

  /** A point in time, whole seconds. */
  record Moment(Instant value) implements FieldValue {
    public Moment {
      value = value.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /**
   * Another Odoo record, by its database id. On the host side a reference is the host id as text.
   */
  record Reference(long id) implements FieldValue {
    public Reference {
      if (id <= 0) {
        throw new IllegalArgumentException("id: must be positive, is " + id);
      }
    }
  }

  FieldValue EMPTY = new Empty();

  /** A text, {@link #EMPTY} when it has no characters. */
  static FieldValue text(String value) {
    return value.isEmpty() ? EMPTY : new Text(value);
  }

  static FieldValue number(BigDecimal value) {
    return new Decimal(value);
  }

  static FieldValue number(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  default boolean isEmpty() {
    return this instanceof Empty;
  }

  /** For people: the bare value, and "(empty)" for nothing. */
  default String display() {
    return switch (this) {
      case Empty _ -> "(empty)";
      case Text(var value) -> value;
      case Decimal(var value) -> value.toPlainString();
      case Flag(var value) -> Boolean.toString(value);
      case Day(var value) -> value.toString();
      case Moment(var value) -> value.toString();
      case Reference(var id) -> "#" + id;
    };
  }
}
