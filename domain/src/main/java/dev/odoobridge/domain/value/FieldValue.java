package dev.odoobridge.domain.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one field holds, in one canonical form for each meaning, so that {@code equals} is "the same
 * value": an empty text is {@link Empty}, a number has no trailing zeros, a moment has whole
 * seconds (Odoo keeps no finer ones on the wire).
 *
 * <p>Without default methods on purpose: with them, making the first value on one thread and naming
 * {@link #EMPTY} first on another could wait for each other for ever.
 */
public sealed interface FieldValue {

  /** Nothing: Odoo's {@code false}, JSON's null, an empty text. */
  record Empty() implements FieldValue {
    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public String display() {
      return "(empty)";
    }
  }

  /** A text of at least one character. */
  record Text(String value) implements FieldValue {
    public Text {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("value: an empty text is Empty; use FieldValue.text");
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return value;
    }
  }

  /** A number; integers too. */
  record Decimal(BigDecimal value) implements FieldValue {
    public Decimal {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return value.toPlainString();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements FieldValue {
    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return Boolean.toString(value);
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements FieldValue {
    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return value.toString();
    }
  }

  /** A point in time, whole seconds. */
  record Moment(Instant value) implements FieldValue {
    public Moment {
      value = value.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return value.toString();
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

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String display() {
      return "#" + id;
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

  boolean isEmpty();

  /** For people: the bare value, and "(empty)" for nothing. */
  String display();
}
