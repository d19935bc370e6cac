package dev.odoobridge.adapter.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value from UTF-8 bytes, strictly: a name may stand once in an object, nothing may
 * follow the value, nesting is bounded, numbers are exact, and no text holds what a database cannot
 * store.
 */
public final class JsonReader {
  /** How many lists and objects may stand in each other. */
  public static final int MAX_DEPTH = 32;

  // Bodies are bounded already, and Jackson's own bounds on numbers and names tell no place.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads the one value.
   *
   * @throws BrokenJson when there is none, or it is not acceptable
   */
  public static RawValue read(byte[] bytes, int length) {
    try (var parser = FACTORY.createParser(text(bytes, length))) {
      return new JsonReader(parser).document();
    } catch (JsonProcessingException broken) {
      throw at(broken.getLocation(), "this is not valid JSON");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String text(byte[] bytes, int length) {
    try {
      return Texts.unmarked(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
    } catch (CharacterCodingException broken) {
      throw new BrokenJson(1, 1, "the text is not encoded in UTF-8");
    }
  }

  private RawValue document() throws IOException {
    var first = parser.nextToken();
    if (first == null) {
      throw broken("there is no value; it is empty");
    }
    var value = value(first, 0);
    if (parser.nextToken() != null) {
      throw broken("something follows the value");
    }
    return value;
  }

  private RawValue value(@Nullable JsonToken token, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> members(deeper(depth));
      case START_ARRAY -> items(deeper(depth));
      case VALUE_STRING -> RawValue.of(storable(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawValue.of(number());
      case VALUE_TRUE -> RawValue.TRUE;
      case VALUE_FALSE -> RawValue.FALSE;
      case VALUE_NULL -> RawValue.NOTHING;
      case null, default -> throw broken("this is not valid JSON");
    };
  }

  private RawValue.Members members(int depth) throws IOException {
    var members = new LinkedHashMap<String, RawValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = storable(parser.currentName());
      if (members.containsKey(name)) {
        throw broken("the name \"" + shortened(name) + "\" stands twice in one object");
      }
      members.put(name, value(parser.nextToken(), depth));
    }
    return new RawValue.Members(members);
  }

  private RawValue.Items items(int depth) throws IOException {
    var items = new ArrayList<RawValue>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(token, depth));
    }
    return new RawValue.Items(items);
  }

  private int deeper(int depth) {
    if (depth == MAX_DEPTH) {
      throw broken("lists and objects stand more than " + MAX_DEPTH + " deep in each other");
    }
    return depth + 1;
  }

  private BigDecimal number() throws IOException {
    return Numbers.parse(parser.getText())
        .orElseThrow(() -> broken("the number has more digits than can be kept"));
  }

  private String storable(String text) {
    if (!Texts.isStorable(text)) {
      throw broken("the text holds U+0000 or half a surrogate pair, which cannot be stored");
    }
    return text;
  }

  private BrokenJson broken(String reason) {
    return at(parser.currentTokenLocation(), reason);
  }

  private static BrokenJson at(@Nullable JsonLocation location, String reason) {
    return location == null
        ? new BrokenJson(1, 1, reason)
        : new BrokenJson(
            Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), reason);
  }

  private static String shortened(String name) {
    return name.length() <= 50 ? name : name.substring(0, 50) + "...";
  }
}
