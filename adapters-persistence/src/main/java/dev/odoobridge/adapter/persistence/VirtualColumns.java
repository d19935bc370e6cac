package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualType;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The column a virtual value stands in. */
enum VirtualColumns {
  WORDS("words", "text"),
  AMOUNT("amount", "numeric"),
  FLAG("flag", "boolean"),
  DAY("day", "date"),
  MOMENT("moment", "timestamptz"),
  JSON("json", "jsonb");

  final String column;
  final String type;

  VirtualColumns(String column, String type) {
    this.column = column;
    this.type = type;
  }

  static VirtualColumns of(VirtualValue value) {
    return switch (value) {
      case VirtualValue.Words _ -> WORDS;
      case VirtualValue.Amount _ -> AMOUNT;
      case VirtualValue.Flag _ -> FLAG;
      case VirtualValue.Day _ -> DAY;
      case VirtualValue.Moment _ -> MOMENT;
      case VirtualValue.Json _ -> JSON;
    };
  }

  static VirtualColumns of(VirtualType type) {
    return switch (type) {
      case VirtualType.Char _, VirtualType.Text _, VirtualType.Selection _ -> WORDS;
      case VirtualType.Whole _, VirtualType.Numeric _ -> AMOUNT;
      case VirtualType.Flag _ -> FLAG;
      case VirtualType.Day _ -> DAY;
      case VirtualType.Moment _ -> MOMENT;
      case VirtualType.Json _ -> JSON;
    };
  }

  /** The value as PostgreSQL reads it from a text. */
  static String literal(VirtualValue value) {
    return switch (value) {
      case VirtualValue.Words(var words) -> words;
      case VirtualValue.Amount(var amount) -> amount.toPlainString();
      case VirtualValue.Flag(var flag) -> Boolean.toString(flag);
      case VirtualValue.Day(var day) -> day.toString();
      case VirtualValue.Moment(var moment) -> moment.toString();
      case VirtualValue.Json(var json) -> RawJson.encode(json);
    };
  }

  /** The literal for a column of many rows: only where the value stands in this one. */
  Optional<String> literalHere(VirtualValue value) {
    return of(value) == this ? Optional.of(literal(value)) : Optional.empty();
  }

  /** The value of a row that has all columns. */
  static VirtualValue value(ResultRow row) throws SQLException {
    for (var each : values()) {
      var found = each.read(row);
      if (found != null) {
        return found;
      }
    }
    throw new SQLException("a virtual value has no value");
  }

  private @Nullable VirtualValue read(ResultRow row) throws SQLException {
    if (this == MOMENT) {
      return row.optionalMoment(column).map(VirtualValue.Moment::new).orElse(null);
    }
    var text = row.optionalText(column).orElse(null);
    return text == null ? null : parse(text);
  }

  /** What {@link #literal} or PostgreSQL wrote. */
  VirtualValue parse(String text) {
    return switch (this) {
      case WORDS -> new VirtualValue.Words(text);
      case AMOUNT -> new VirtualValue.Amount(new BigDecimal(text));
      case FLAG -> new VirtualValue.Flag(text.startsWith("t"));
      case DAY -> new VirtualValue.Day(LocalDate.parse(text));
      case MOMENT -> new VirtualValue.Moment(Instant.parse(text));
      case JSON -> new VirtualValue.Json(RawJson.decode(text));
    };
  }

  /** From the JSON of a history. */
  VirtualValue fromRaw(String json) {
    var raw = RawJson.decode(json);
    return this == JSON ? new VirtualValue.Json(raw) : parse(text(raw));
  }

  private static String text(RawValue raw) {
    return switch (raw) {
      case RawValue.Text(var text) -> text;
      case RawValue.Number(var number) -> number.toPlainString();
      case RawValue.Flag(var flag) -> Boolean.toString(flag);
      case RawValue.Nothing _, RawValue.Items _, RawValue.Members _ -> "";
    };
  }
}
