package dev.odoobridge.adapter.odoo.common;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes raw values as JSON that Python reads as the same values. */
final class JsonWriter {
  private JsonWriter() {}

  static void write(JsonGenerator generator, RawValue value) throws IOException {
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
    if (Math.abs((long) number.scale()) > JsonValues.WIDEST_NUMBER) {
      throw unwritable("a number has too many digits");
    }
    generator.writeNumber(number.toPlainString());
  }

  private static OdooFailure.Refused unwritable(String why) {
    return new OdooFailure.Refused("The data cannot be sent to Odoo: " + why, "unwritable");
  }
}
