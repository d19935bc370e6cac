package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.util.Map;

/** Raw values as the JSON they look like. */
final class RawJson {
  private RawJson() {}

  static String encode(RawValue value) {
    return Json.write(value, RawJson::write);
  }

  static RawValue decode(String text) {
    return Json.read(text, RawJson::read);
  }

  static RawValue.Members members(String text) {
    return decode(text) instanceof RawValue.Members members
        ? members
        : new RawValue.Members(Map.of());
  }

  static void write(JsonGenerator generator, RawValue value) throws IOException {
    switch (value) {
      case RawValue.Nothing _ -> generator.writeNull();
      case RawValue.Flag(var flag) -> generator.writeBoolean(flag);
      case RawValue.Number(var number) -> generator.writeNumber(number.toPlainString());
      case RawValue.Text(var text) -> generator.writeString(text);
      case RawValue.Items(var items) -> Json.writeItems(generator, items, RawJson::write);
      case RawValue.Members(var members) -> Json.writeMembers(generator, members, RawJson::write);
    }
  }

  static RawValue read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> RawValue.NOTHING;
      case VALUE_TRUE -> RawValue.TRUE;
      case VALUE_FALSE -> RawValue.FALSE;
      case VALUE_STRING -> RawValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawValue.of(parser.getDecimalValue());
      case START_ARRAY -> new RawValue.Items(Json.items(parser, RawJson::read));
      case START_OBJECT -> new RawValue.Members(Json.members(parser, RawJson::read));
      case null, default -> throw Json.unknown(parser);
    };
  }
}
