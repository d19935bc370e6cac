package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.domain.value.FieldValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Field values as JSON that says what it is: a text, a number, true and false, null for empty,
 * {@code {"day":"2026-01-31"}}, {@code {"at":"2026-01-31T10:00:00Z"}}, {@code {"ref":7}}. Two kinds
 * that PostgreSQL's operators cannot take are written as texts: a number of many digits as {@code
 * {"number":"1E+5000"}}, a text with a zero character as {@code {"utf16":"..."}} in Base64.
 */
final class ValueJson {
  /** Beyond it PostgreSQL would spell out, and from 16383 on cut off, the zeros of a number. */
  private static final int MOST_DIGITS = 300;

  private ValueJson() {}

  static void write(JsonGenerator generator, FieldValue value) throws IOException {
    switch (value) {
      case FieldValue.Empty _ -> generator.writeNull();
      case FieldValue.Text(var text) -> writeText(generator, text);
      case FieldValue.Decimal(var number) -> writeNumber(generator, number);
      case FieldValue.Flag(var flag) -> generator.writeBoolean(flag);
      case FieldValue.Day(var day) -> writeTagged(generator, "day", day.toString());
      case FieldValue.Moment(var moment) -> writeTagged(generator, "at", moment.toString());
      case FieldValue.Reference(var id) -> {
        generator.writeStartObject();
        generator.writeNumberField("ref", id);
        generator.writeEndObject();
      }
    }
  }

  static void writeText(JsonGenerator generator, String text) throws IOException {
    if (StoredText.isStorable(text)) {
      generator.writeString(text);
    } else {
      writeTagged(generator, "utf16", StoredText.encode(text));
    }
  }

  private static void writeNumber(JsonGenerator generator, BigDecimal number) throws IOException {
    if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
      generator.writeNumber(number);
    } else {
      writeTagged(generator, "number", number.toString());
    }
  }

  private static void writeTagged(JsonGenerator generator, String tag, String value)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField(tag, value);
    generator.writeEndObject();
  }

  static FieldValue read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> FieldValue.EMPTY;
      case VALUE_STRING -> new FieldValue.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> FieldValue.number(parser.getDecimalValue());
      case VALUE_TRUE -> new FieldValue.Flag(true);
      case VALUE_FALSE -> new FieldValue.Flag(false);
      case START_OBJECT -> readTagged(parser);
      case null, default -> throw Json.unknown(parser);
    };
  }

  /** A text that {@link #writeText} wrote; it may be empty. */
  static String readText(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (readTagged(parser) instanceof FieldValue.Text(var text)) {
      return text;
    }
    throw Json.unknown(parser);
  }

  private static FieldValue readTagged(JsonParser parser) throws IOException {
    var tag = parser.nextFieldName();
    parser.nextToken();
    FieldValue value =
        switch (tag) {
          case "day" -> new FieldValue.Day(LocalDate.parse(Json.text(parser)));
          case "at" -> new FieldValue.Moment(Instant.parse(Json.text(parser)));
          case "ref" -> new FieldValue.Reference(Json.number(parser));
          case "number" -> FieldValue.number(new BigDecimal(Json.text(parser)));
          case "utf16" -> new FieldValue.Text(StoredText.decode(Json.text(parser)));
          case null, default -> throw Json.unknown(parser);
        };
    parser.nextToken();
    Json.expect(parser, JsonToken.END_OBJECT);
    return value;
  }
}
