package dev.odoobridge.adapter.odoo.xmlrpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes a call as XML that Python reads as the same values. Whole numbers beyond 32 bits go as
 * {@code i8}, which Python's parser takes at any length; line ends keep their carriage returns.
 */
final class MethodCall {
  private static final int WIDEST_NUMBER = 1000;
  private static final int BITS_OF_INT = 31;

  private final StringBuilder xml = new StringBuilder(1024);

  private MethodCall() {}

  /**
   * The body of a request.
   *
   * @throws OdooFailure.Refused when the values hold what XML cannot carry: control characters,
   *     half characters, numbers of too many digits
   */
  static byte[] write(String method, List<RawValue> arguments) {
    var call = new MethodCall();
    call.xml.append("<?xml version='1.0' encoding='utf-8'?>\n<methodCall><methodName>");
    call.text(method);
    call.xml.append("</methodName><params>");
    for (var argument : arguments) {
      call.xml.append("<param>");
      call.value(argument);
      call.xml.append("</param>");
    }
    call.xml.append("</params></methodCall>\n");
    return call.xml.toString().getBytes(UTF_8);
  }

  private void value(RawValue value) {
    xml.append("<value>");
    switch (value) {
      case RawValue.Nothing() -> xml.append("<nil/>");
      case RawValue.Flag(var flag) ->
          xml.append("<boolean>").append(flag ? '1' : '0').append("</boolean>");
      case RawValue.Number(var number) -> number(number);
      case RawValue.Text(var text) -> {
        xml.append("<string>");
        text(text);
        xml.append("</string>");
      }
      case RawValue.Items(var items) -> {
        xml.append("<array><data>");
        items.forEach(this::value);
        xml.append("</data></array>");
      }
      case RawValue.Members(var members) -> {
        xml.append("<struct>");
        members.forEach(this::member);
        xml.append("</struct>");
      }
    }
    xml.append("</value>");
  }

  private void member(String name, RawValue value) {
    xml.append("<member><name>");
    text(name);
    xml.append("</name>");
    value(value);
    xml.append("</member>");
  }

  private void number(BigDecimal number) {
    if (Math.abs((long) number.scale()) > WIDEST_NUMBER) {
      throw unwritable("a number has too many digits");
    }
    var type = number.scale() > 0 ? "double" : integer(number.toBigIntegerExact());
    xml.append('<').append(type).append('>').append(number.toPlainString());
    xml.append("</").append(type).append('>');
  }

  private static String integer(BigInteger number) {
    return number.bitLength() <= BITS_OF_INT ? "int" : "i8";
  }

  private void text(String text) {
    for (var index = 0; index < text.length(); index++) {
      var character = text.charAt(index);
      switch (character) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\r' -> xml.append("&#13;");
        default -> {
          var point = text.codePointAt(index);
          check(point);
          xml.appendCodePoint(point);
          index += Character.charCount(point) - 1;
        }
      }
    }
  }

  /** What XML 1.0 has no place for, not even as a reference. */
  private static void check(int point) {
    if (point < ' ' && point != '\t' && point != '\n') {
      throw unwritable("XML-RPC cannot carry the control character " + point + " in a text");
    }
    if (Character.getType(point) == Character.SURROGATE || point == 0xFFFE || point == 0xFFFF) {
      throw unwritable("a text holds half a character or one that is none");
    }
  }

  private static OdooFailure.Refused unwritable(String why) {
    return new OdooFailure.Refused("The data cannot be sent to Odoo: " + why, "unwritable");
  }
}
