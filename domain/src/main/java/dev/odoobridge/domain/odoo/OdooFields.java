package dev.odoobridge.domain.odoo;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Reads and writes Odoo's form of field values: {@code false} for empty, {@code [id, name]} pairs,
 * moments in UTC as {@code YYYY-MM-DD HH:MM:SS}.
 */
public final class OdooFields {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private OdooFields() {}

  /**
   * The value a field of that type holds.
   *
   * @throws UnreadableValue when Odoo sent something else than that type
   */
  public static FieldValue read(RawValue raw, FieldType type) {
    return switch (type) {
      case TEXT, HTML -> text(raw);
      case INTEGER, DECIMAL -> number(raw);
      case BOOLEAN -> flag(raw);
      case DATE -> day(raw);
      case DATETIME -> moment(raw);
      case REFERENCE -> reference(raw);
    };
  }

  /** Odoo's form of a value. References go as the bare id: a pair would empty the field. */
  public static RawValue write(FieldValue value) {
    return switch (value) {
      case FieldValue.Empty _ -> RawValue.FALSE;
      case FieldValue.Text(var text) -> RawValue.of(text);
      case FieldValue.Decimal(var number) -> RawValue.of(number);
      case FieldValue.Flag(var flag) -> RawValue.of(flag);
      case FieldValue.Day(var day) -> RawValue.of(day.toString());
      case FieldValue.Moment(var moment) -> RawValue.of(moment(moment));
      case FieldValue.Reference(var id) -> RawValue.of(id);
    };
  }

  /** Odoo's form of a moment, in UTC, cut to seconds. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
  }

  private static FieldValue text(RawValue raw) {
    return switch (raw) {
      case RawValue.Text(var text) -> FieldValue.text(text);
      case RawValue.Flag(var flag) when !flag -> FieldValue.EMPTY;
      case RawValue.Nothing _ -> FieldValue.EMPTY;
      default -> throw new UnreadableValue("a text", raw);
    };
  }

  private static FieldValue number(RawValue raw) {
    return switch (raw) {
      case RawValue.Number(var number) -> FieldValue.number(number);
      case RawValue.Flag(var flag) when !flag -> FieldValue.number(0);
      case RawValue.Nothing _ -> FieldValue.number(0);
      default -> throw new UnreadableValue("a number", raw);
    };
  }

  private static FieldValue flag(RawValue raw) {
    return switch (raw) {
      case RawValue.Flag(var flag) -> new FieldValue.Flag(flag);
      case RawValue.Nothing _ -> new FieldValue.Flag(false);
      default -> throw new UnreadableValue("a boolean", raw);
    };
  }

  private static FieldValue day(RawValue raw) {
    if (text(raw) instanceof FieldValue.Text(var text)) {
      try {
        var padded = padded(text);
        return new FieldValue.Day(
            LocalDate.parse(padded.length() > 10 ? padded.substring(0, 10) : padded));
      } catch (DateTimeException _) {
        throw new UnreadableValue("a date", raw);
      }
    }
    return FieldValue.EMPTY;
  }

  private static FieldValue moment(RawValue raw) {
    if (text(raw) instanceof FieldValue.Text(var text)) {
      return new FieldValue.Moment(parseMoment(text));
    }
    return FieldValue.EMPTY;
  }

  /**
   * Reads Odoo's form of a moment, fractions of seconds allowed.
   *
   * @throws UnreadableValue when it is none
   */
  public static Instant parseMoment(String text) {
    try {
      var day = padded(text);
      var whole = day.length() == 10 ? day + " 00:00:00" : day;
      return LocalDateTime.parse(whole.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      throw new UnreadableValue("a moment", RawValue.of(text));
    }
  }

  /** Odoo writes years before 1000 with as many digits as they have. */
  private static String padded(String day) {
    var digits = day.indexOf('-');
    return digits > 0 && digits < 4 ? "0".repeat(4 - digits) + day : day;
  }

  private static FieldValue reference(RawValue raw) {
    return switch (raw) {
      case RawValue.Number(var id) -> reference(id.longValue());
      case RawValue.Items(var pair)
          when !pair.isEmpty() && pair.getFirst() instanceof RawValue.Number(var id) ->
          reference(id.longValue());
      case RawValue.Flag(var flag) when !flag -> FieldValue.EMPTY;
      case RawValue.Nothing _ -> FieldValue.EMPTY;
      default -> throw new UnreadableValue("a reference", raw);
    };
  }

  private static FieldValue reference(long id) {
    return id > 0 ? new FieldValue.Reference(id) : FieldValue.EMPTY;
  }

  /** Odoo sent a value that a field of this type cannot have. */
  public static final class UnreadableValue extends IllegalArgumentException {
    UnreadableValue(String wanted, RawValue raw) {
      super("expected " + wanted + ", Odoo sent " + raw.getClass().getSimpleName());
    }
  }
}
