package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;

/** Values of any shape as JSON. */
final class FindingJson {
  private FindingJson() {}

  static String write(RawValue value) {
    return Json.write(value, FindingJson::write);
  }

  static RawValue.Members read(String text) {
    return Json.read(text, parser -> new RawValue.Members(Json.members(parser, FindingJson::read)));
  }

  private static void write(JsonGenerator generator, RawValue value) throws IOException {
    switch (value) {
      case RawValue.Nothing _ -> generator.writeNull();
      case RawValue.Flag(var flag) -> generator.writeBoolean(flag);
      case RawValue.Number(var number) -> generator.writeNumber(number);
      case RawValue.Text(var text) -> generator.writeString(StoredText.readable(text));
      case RawValue.Items(var values) -> Json.writeItems(generator, values, FindingJson::write);
      case RawValue.Members(var values) -> Json.writeMembers(generator, values, FindingJson::write);
    }
  }

  private static RawValue read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new RawValue.Members(Json.members(parser, FindingJson::read));
      case START_ARRAY -> new RawValue.Items(Json.items(parser, FindingJson::read));
      case VALUE_STRING -> RawValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawValue.of(parser.getDecimalValue());
      case VALUE_TRUE -> RawValue.TRUE;
      case VALUE_FALSE -> RawValue.FALSE;
      case VALUE_NULL -> RawValue.NOTHING;
      default -> throw Json.unknown(parser);
    };
  }
}
