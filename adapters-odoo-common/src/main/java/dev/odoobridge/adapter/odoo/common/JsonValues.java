package dev.odoobridge.adapter.odoo.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON texts as raw values and back, numbers exact. NaN and the infinities, which Python writes
 * though JSON has none, become texts: no number, but no reason to lose a page either.
 */
public final class JsonValues {
  private static final int DEEPEST = 200;
  private static final int WIDEST_NUMBER = 1000;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(WIDEST_NUMBER)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonValues() {}

  /**
   * Reads one whole text.
   *
   * @throws OdooFailure.Incomprehensible when it is no JSON, says a member twice, nests deeper than
   *     200 or holds a number of more than 1000 digits
   */
  public static RawValue read(byte[] text) {
    try (var parser = JSON.createParser(text)) {
      var first = parser.nextToken();
      if (first == null) {
        throw malformed("it is empty");
      }
      var value = value(parser, first);
      if (parser.nextToken() != null) {
        throw malformed("something follows its end");
      }
      return value;
    } catch (IOException problem) {
      // Jackson's sentence quotes the text, and with it whatever secret it echoes.
      throw malformed("it breaks off or breaks the grammar");
    }
  }

  /**
   * Writes a value; whole numbers as integers, never with an exponent.
   *
   * @throws OdooFailure.Refused when it holds half a character or a number of too many digits
   */
  public static byte[] write(RawValue value) {
    var text = new ByteArrayOutputStream(512);
    try (var generator = JSON.createGenerator(text)) {
      write(generator, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toByteArray();
  }

  private static RawValue value(JsonParser parser, JsonToken token) throws IOException {
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
    if (Math.abs((long) number.scale()) > WIDEST_NUMBER) {
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

  private static void write(JsonGenerator generator, RawValue value) throws IOException {
    switch (value) {
      case RawValue.Nothing() -> generator.writeNull();
      case RawValue.Flag(var flag) -> generator.writeBoolean(flag);
      case RawValue.Text(var text) -> generator.writeString(whole(text));
      case RawValue.Number(var number) -> write(generator, number);
      case RawValue.Items(var items) -> {
        generator.writeStartArray();
        for (var item : items) {
          write(generator, item);
        }
        generator.writeEndArray();
      }
      case RawValue.Members(var members) -> {
        generator.writeStartObject();
        for (var member : members.entrySet()) {
          generator.writeFieldName(whole(member.getKey()));
          write(generator, member.getValue());
        }
        generator.writeEndObject();
      }
    }
  }

  // Odoo would take the half for a broken request, not for a broken value.
  private static String whole(String text) {
    for (var index = 0; index < text.length(); index++) {
      if (Character.isSurrogate(text.charAt(index))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
          throw unwritable("a text holds half a character");
        }
        index++;
      }
    }
    return text;
  }

  // Python reads 1E+2 as a float, and a float is no id.
  private static void write(JsonGenerator generator, BigDecimal number) throws IOException {
    if (Math.abs((long) number.scale()) > WIDEST_NUMBER) {
      throw unwritable("a number has too many digits");
    }
    generator.writeNumber(number.toPlainString());
  }

  private static OdooFailure.Refused unwritable(String why) {
    return new OdooFailure.Refused("The data cannot be sent to Odoo: " + why, "unwritable");
  }

  private static OdooFailure.Incomprehensible malformed(String why) {
    return new OdooFailure.Incomprehensible(
        "Odoo's answer cannot be read as JSON: " + why, "malformed-json");
  }
}
