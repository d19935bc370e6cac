package dev.odoobridge.adapter.odoo.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON texts as raw values and back, numbers exact. NaN and the infinities, which Python writes
 * though JSON has none, become texts: no number, but no reason to lose a page either.
 */
public final class JsonValues {
  static final int DEEPEST = 200;
  static final int WIDEST_NUMBER = 1000;

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
        throw JsonReader.malformed("it is empty");
      }
      var value = JsonReader.value(parser, first);
      if (parser.nextToken() != null) {
        throw JsonReader.malformed("something follows its end");
      }
      return value;
    } catch (IOException problem) {
      // Jackson's sentence quotes the text, and with it whatever secret it echoes.
      throw JsonReader.malformed("it breaks off or breaks the grammar");
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
      JsonWriter.write(generator, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toByteArray();
  }
}
