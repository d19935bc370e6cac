package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import java.io.IOException;

/** Content as {@code {"fields":{...},"lines":{"lines":[{...}]}}}. */
final class ContentJson {
  private ContentJson() {}

  static String encode(Content content) {
    return Json.write(content, ContentJson::write);
  }

  static Content decode(String text) {
    return Json.read(text, ContentJson::read);
  }

  private static void write(JsonGenerator generator, Content content) throws IOException {
    generator.writeStartObject();
    generator.writeFieldName("fields");
    writeRow(generator, content.row());
    generator.writeFieldName("lines");
    Json.writeMembers(
        generator,
        content.lines(),
        (inner, rows) -> Json.writeItems(inner, rows, ContentJson::writeRow));
    generator.writeEndObject();
  }

  private static void writeRow(JsonGenerator generator, Row row) throws IOException {
    Json.writeMembers(generator, row.fields(), ValueJson::write);
  }

  private static Content read(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var content = Content.EMPTY;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      content =
          switch (name) {
            case "fields" -> new Content(readRow(parser), content.lines());
            case "lines" ->
                new Content(
                    content.row(),
                    Json.members(parser, inner -> Json.items(inner, ContentJson::readRow)));
            default -> throw Json.unknown(parser);
          };
    }
    return content;
  }

  private static Row readRow(JsonParser parser) throws IOException {
    return new Row(Json.members(parser, ValueJson::read));
  }
}
