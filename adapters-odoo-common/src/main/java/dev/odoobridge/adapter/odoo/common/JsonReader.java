package dev.odoobridge.adapter.odoo.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds raw values from the tokens of a JSON text. */
final class JsonReader {
  private JsonReader() {}

  static RawValue value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> RawValue.NOTHING;
      case VALUE_TRUE -> RawValue.TRUE;
      case VALUE_FALSE -> RawValue.FALSE;
      case VALUE_STRING -> RawValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case START_ARRAY -> items(parser);
      case START_OBJECT -> members(parser);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw malformed("it breaks the grammar");
    };
  }

  private static RawValue number(JsonParser parser) throws IOException {
    if (parser.isNaN()) {
      return RawValue.of(parser.getText());
    }
    return switch (parser.getNumberType()) {
      case INT, LONG -> RawValue.of(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
          RawValue.of(bounded(parser.getDecimalValue()));
    };
  }

  private static BigDecimal bounded(BigDecimal number) {
    // Short to write, gigabytes when anyone asks for its digits.
    if (Math.abs((long) number.scale()) > JsonValues.WIDEST_NUMBER) {
      throw malformed("a number in it has too many digits");
    }
    return number;
  }

  private static RawValue items(JsonParser parser) throws IOException {
    var items = new ArrayList<RawValue>();
    for (var token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
      items.add(value(parser, token));
    }
    return new RawValue.Items(items);
  }

  private static RawValue members(JsonParser parser) throws IOException {
    Map<String, RawValue> members = new LinkedHashMap<>();
    while (next(parser) != JsonToken.END_OBJECT) {
      if (members.put(parser.currentName(), value(parser, next(parser))) != null) {
        throw malformed("it says a member twice");
      }
    }
    return new RawValue.Members(members);
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    var token = parser.nextToken();
    if (token == null) {
      throw malformed("it breaks off");
    }
    return token;
  }

  static OdooFailure.Incomprehensible malformed(String why) {
    return new OdooFailure.Incomprehensible(
        "Odoo's answer cannot be read as JSON: " + why, "malformed-json");
  }
}
