package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.FieldValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A base as {@code {"fields":{"name":{"host":["a"],"odoo":["a"]}},"lines":{"lines":[{"key":"1",
 * "id":7,"fields":{...}}]}}}; {@code both} in place of {@code host} and {@code odoo} where they are
 * equal.
 */
final class BaseJson {
  private BaseJson() {}

  static String encode(Base base) {
    return Json.write(base, BaseJson::write);
  }

  static Base decode(String text) {
    return Json.read(text, BaseJson::read);
  }

  static String encodeAgreed(Agreed agreed) {
    return Json.write(agreed, BaseJson::writeAgreed);
  }

  static Agreed decodeAgreed(String text) {
    return Json.read(text, BaseJson::readAgreed);
  }

  private static void write(JsonGenerator generator, Base base) throws IOException {
    generator.writeStartObject();
    generator.writeFieldName("fields");
    Json.writeMembers(generator, base.fields(), BaseJson::writeAgreed);
    generator.writeFieldName("lines");
    Json.writeMembers(
        generator,
        base.lines(),
        (inner, lines) -> Json.writeItems(inner, lines, BaseJson::writeLine));
    generator.writeEndObject();
  }

  private static void writeLine(JsonGenerator generator, LineBase line) throws IOException {
    generator.writeStartObject();
    generator.writeFieldName("key");
    ValueJson.writeText(generator, line.hostKey());
    generator.writeNumberField("id", line.odooId().value());
    generator.writeFieldName("fields");
    Json.writeMembers(generator, line.fields(), BaseJson::writeAgreed);
    generator.writeEndObject();
  }

  private static void writeAgreed(JsonGenerator generator, Agreed agreed) throws IOException {
    generator.writeStartObject();
    if (agreed.host().equals(agreed.odoo())) {
      generator.writeFieldName("both");
      Json.writeItems(generator, agreed.host(), ValueJson::write);
      generator.writeEndObject();
      return;
    }
    generator.writeFieldName("host");
    Json.writeItems(generator, agreed.host(), ValueJson::write);
    generator.writeFieldName("odoo");
    Json.writeItems(generator, agreed.odoo(), ValueJson::write);
    generator.writeEndObject();
  }

  private static Base read(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var base = Base.EMPTY;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      base =
          switch (name) {
            case "fields" -> new Base(readFields(parser), base.lines());
            case "lines" ->
                new Base(
                    base.fields(),
                    Json.members(parser, inner -> Json.items(inner, BaseJson::readLine)));
            default -> throw Json.unknown(parser);
          };
    }
    return base;
  }

  private static LineBase readLine(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var key = "";
    var id = 0L;
    var fields = Map.<String, Agreed>of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "key" -> key = ValueJson.readText(parser);
        case "id" -> id = Json.number(parser);
        case "fields" -> fields = readFields(parser);
        default -> throw Json.unknown(parser);
      }
    }
    return new LineBase(key, new OdooId(id), fields);
  }

  private static Map<String, Agreed> readFields(JsonParser parser) throws IOException {
    return Json.members(parser, BaseJson::readAgreed);
  }

  private static Agreed readAgreed(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var host = List.<FieldValue>of();
    var odoo = List.<FieldValue>of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "both" -> {
          host = Json.items(parser, ValueJson::read);
          odoo = host;
        }
        case "host" -> host = Json.items(parser, ValueJson::read);
        case "odoo" -> odoo = Json.items(parser, ValueJson::read);
        default -> throw Json.unknown(parser);
      }
    }
    return new Agreed(host, odoo);
  }
}
