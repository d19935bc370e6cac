package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads one value the host gave as the type its field has. */
sealed interface HostValue {

  /** The longest text a field takes, in characters. */
  int MAX_TEXT = 1_000_000;

  /** Odoo keeps numbers as double or as 15-digit decimals; beyond that they would change. */
  BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);

  int MAX_DECIMALS = 12;

  int MAX_REFERENCE_DIGITS = 100;

  record Read(FieldValue value) implements HostValue {}

  record Wrong(String message) implements HostValue {}

  static HostValue read(RawValue raw, FieldType type) {
    if (raw instanceof RawValue.Nothing) {
      return new Read(FieldValue.EMPTY);
    }
    return switch (type) {
      case TEXT, HTML -> text(raw);
      case REFERENCE -> reference(raw);
      case INTEGER -> integer(raw);
      case DECIMAL -> number(raw);
      case BOOLEAN ->
          raw instanceof RawValue.Flag(var flag)
              ? new Read(new FieldValue.Flag(flag))
              : new Wrong("must be true or false");
      case DATE -> day(raw);
      case DATETIME -> moment(raw);
    };
  }

  private static HostValue text(RawValue raw) {
    if (!(raw instanceof RawValue.Text(var text))) {
      return new Wrong("must be a text");
    }
    if (text.length() > MAX_TEXT) {
      return new Wrong("has " + text.length() + " characters, at most " + MAX_TEXT + " are taken");
    }
    return text.indexOf('\0') >= 0
        ? new Wrong("has a NUL character, which neither database can keep")
        : new Read(FieldValue.text(text));
  }

  private static HostValue reference(RawValue raw) {
    if (raw instanceof RawValue.Number(var number) && isWholeAndShort(number)) {
      return new Read(FieldValue.text(number.toBigInteger().toString()));
    }
    if (raw instanceof RawValue.Text(var id)) {
      return id.isEmpty() || HostId.isWellFormed(id)
          ? new Read(FieldValue.text(id))
          : new Wrong("must be a host id: 1 to 200 printable characters");
    }
    return new Wrong("must be the host id of a record, as a text");
  }

  /** Looked at before anything is expanded: 1e1000000000 is a short text and a huge number. */
  private static boolean isWholeAndShort(BigDecimal number) {
    return magnitude(number) <= MAX_REFERENCE_DIGITS && number.stripTrailingZeros().scale() <= 0;
  }

  private static long magnitude(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  private static HostValue integer(RawValue raw) {
    var value = number(raw);
    return value instanceof Read(FieldValue.Decimal(var number))
            && (number.scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0)
        ? new Wrong("must be a whole number between -2147483647 and 2147483647")
        : value;
  }

  private static HostValue number(RawValue raw) {
    if (!(raw instanceof RawValue.Number(var number))) {
      return new Wrong("must be a number");
    }
    if (magnitude(number) > 16 || number.abs().compareTo(MAX_NUMBER) > 0) {
      return new Wrong("is out of range: at most 15 digits before the point are taken");
    }
    return number.signum() != 0 && number.stripTrailingZeros().scale() > MAX_DECIMALS
        ? new Wrong("has more than " + MAX_DECIMALS + " decimals")
        : new Read(FieldValue.number(number));
  }

  private static HostValue day(RawValue raw) {
    if (raw instanceof RawValue.Text(var text)) {
      try {
        return text.isEmpty()
            ? new Read(FieldValue.EMPTY)
            : inReach(LocalDate.parse(text), new FieldValue.Day(LocalDate.parse(text)));
      } catch (DateTimeException _) {
        return new Wrong("must be a date such as 2026-01-31");
      }
    }
    return new Wrong("must be a date such as 2026-01-31");
  }

  private static HostValue moment(RawValue raw) {
    if (raw instanceof RawValue.Text(var text)) {
      try {
        return text.isEmpty() ? new Read(FieldValue.EMPTY) : moment(text);
      } catch (DateTimeException _) {
        return new Wrong("must be a time with its offset, such as 2026-01-31T10:00:00Z");
      }
    }
    return new Wrong("must be a time with its offset, such as 2026-01-31T10:00:00Z");
  }

  /** A bare date is midnight UTC, as in Odoo. */
  private static HostValue moment(String text) {
    var moment =
        text.length() == 10
            ? Instant.parse(text + "T00:00:00Z")
            : OffsetDateTime.parse(text).toInstant();
    var day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    return inReach(day, new FieldValue.Moment(moment));
  }

  private static HostValue inReach(LocalDate day, FieldValue value) {
    return day.getYear() >= 1 && day.getYear() <= 9999
        ? new Read(value)
        : new Wrong("must be in the years 1 to 9999");
  }
}
