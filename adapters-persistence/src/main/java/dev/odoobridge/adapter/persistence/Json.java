package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.odoobridge.application.port.out.StoreFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Streams values to and from the JSON in the database. Reading is strict: what this version does
 * not write is a {@link StoreFailure}.
 */
final class Json {
  /** What is read was bounded when it was taken in; only PostgreSQL's own bounds apply. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private Json() {}

  static <T> String write(T value, Writer<T> writer) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      writer.write(generator, value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  static <T> T read(String text, Reader<T> reader) {
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return reader.read(parser);
    } catch (IOException | IllegalArgumentException | DateTimeException failure) {
      throw new StoreFailure("a stored value has a form this version does not know", failure);
    }
  }

  static <T> void writeMembers(JsonGenerator generator, Map<String, T> members, Writer<T> writer)
      throws IOException {
    generator.writeStartObject();
    for (var member : members.entrySet()) {
      generator.writeFieldName(member.getKey());
      writer.write(generator, member.getValue());
    }
    generator.writeEndObject();
  }

  static <T> void writeItems(JsonGenerator generator, List<T> items, Writer<T> writer)
      throws IOException {
    generator.writeStartArray();
    for (var item : items) {
      writer.write(generator, item);
    }
    generator.writeEndArray();
  }

  /** Reads the object the parser stands on, and leaves it on its end. */
  static <T> Map<String, T> members(JsonParser parser, Reader<T> reader) throws IOException {
    expect(parser, JsonToken.START_OBJECT);
    var members = new LinkedHashMap<String, T>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, reader.read(parser));
    }
    return members;
  }

  /** Reads the array the parser stands on, and leaves it on its end. */
  static <T> List<T> items(JsonParser parser, Reader<T> reader) throws IOException {
    expect(parser, JsonToken.START_ARRAY);
    var items = new ArrayList<T>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(reader.read(parser));
    }
    return items;
  }

  static String text(JsonParser parser) throws IOException {
    expect(parser, JsonToken.VALUE_STRING);
    return parser.getText();
  }

  static long number(JsonParser parser) throws IOException {
    expect(parser, JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  static void expect(JsonParser parser, JsonToken token) {
    if (parser.currentToken() != token) {
      throw unknown(parser);
    }
  }

  static IllegalArgumentException unknown(JsonParser parser) {
    return new IllegalArgumentException("unexpected " + parser.currentToken());
  }

  /** Writes one value. */
  interface Writer<T> {
    void write(JsonGenerator generator, T value) throws IOException;
  }

  /** Reads the value the parser stands on, and leaves it on its last token. */
  interface Reader<T> {
    T read(JsonParser parser) throws IOException;
  }
}
