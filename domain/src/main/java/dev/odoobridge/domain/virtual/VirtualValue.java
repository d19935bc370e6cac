package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a virtual field holds; a field without a value has none of these. */
public sealed interface VirtualValue {

  /** The value as it goes over a wire: days as 2026-01-31, moments as 2026-01-31T12:00:00Z. */
  RawValue raw();

  /** Of a char, text or selection field. */
  record Words(String value) implements VirtualValue {
    @Override
    public RawValue raw() {
      return RawValue.of(value);
    }
  }

  /** Of an integer or numeric field, in one form for each number. */
  record Amount(BigDecimal value) implements VirtualValue {
    public Amount {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public RawValue raw() {
      return RawValue.of(value);
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements VirtualValue {
    @Override
    public RawValue raw() {
      return RawValue.of(value);
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements VirtualValue {
    @Override
    public RawValue raw() {
      return RawValue.of(value.toString());
    }
  }

  /** A point in time, to the millisecond. */
  record Moment(Instant value) implements VirtualValue {
    public Moment {
      value = value.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public RawValue raw() {
      return RawValue.of(value.toString());
    }
  }

  /** Any JSON. */
  record Json(RawValue value) implements VirtualValue {
    @Override
    public RawValue raw() {
      return value;
    }
  }
}
