package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Builds raw values from the elements of an answer; numbers exact, NaN and infinities as texts. */
final class XmlValues {
  private static final int DEEPEST = 200;
  private static final int WIDEST_NUMBER = 1000;
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,1000}");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[+-]?(?:\\d{1,1000}(?:\\.\\d{0,1000})?|\\.\\d{1,1000})(?:[eE][+-]?\\d{1,5})?");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)Z?");

  private final XmlTokens tokens;

  private XmlValues(XmlTokens tokens) {
    this.tokens = tokens;
  }

  /** The element {@code value} that comes next. */
  static RawValue next(XmlTokens tokens) throws XMLStreamException {
    tokens.open("value");
    return new XmlValues(tokens).value(1);
  }

  /** The rest of an element {@code value}; one without a type is a text. */
  private RawValue value(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw XmlTokens.malformed("it nests too deep");
    }
    var text = tokens.text();
    if (!tokens.atBeginning()) {
      return RawValue.of(text);
    }
    if (!text.isBlank()) {
      throw XmlTokens.malformed("a text stands beside a value");
    }
    var value = typed(tokens.name(), depth);
    tokens.close("value");
    return value;
  }

  private RawValue typed(String type, int depth) throws XMLStreamException {
    return switch (type) {
      case "array" -> items(depth);
      case "struct" -> members(depth);
      case "string" -> RawValue.of(content());
      case "int", "i1", "i2", "i4", "i8", "biginteger" -> number(content().strip(), WHOLE);
      case "double", "float", "bigdecimal" -> decimal(content().strip());
      case "boolean" -> flag(content().strip());
      case "nil" -> nothing(content());
      case "dateTime.iso8601" -> moment(content().strip());
      case "base64" -> RawValue.of(content().replaceAll("\\s", ""));
      default -> throw XmlTokens.malformed("a value has a type that XML-RPC does not have");
    };
  }

  private String content() throws XMLStreamException {
    var text = tokens.text();
    if (tokens.atBeginning()) {
      throw XmlTokens.malformed("an element stands in a text");
    }
    return text;
  }

  private RawValue items(int depth) throws XMLStreamException {
    var items = new ArrayList<RawValue>();
    tokens.open("data");
    while (tokens.opensAnother("value")) {
      items.add(value(depth + 1));
    }
    tokens.close("array");
    return new RawValue.Items(items);
  }

  private RawValue members(int depth) throws XMLStreamException {
    Map<String, RawValue> members = new LinkedHashMap<>();
    while (tokens.opensAnother("member")) {
      tokens.open("name");
      var name = content();
      tokens.open("value");
      if (members.put(name, value(depth + 1)) != null) {
        throw XmlTokens.malformed("it says a member twice");
      }
      tokens.close("member");
    }
    return new RawValue.Members(members);
  }

  private static RawValue flag(String text) {
    return switch (text) {
      case "0" -> RawValue.FALSE;
      case "1" -> RawValue.TRUE;
      default -> throw XmlTokens.malformed("a boolean is neither 0 nor 1");
    };
  }

  private static RawValue nothing(String text) {
    if (!text.isBlank()) {
      throw XmlTokens.malformed("a nil has content");
    }
    return RawValue.NOTHING;
  }

  /** As Python writes floats, the ones that are no number included. */
  private static RawValue decimal(String text) {
    return text.matches("nan|[+-]?inf") ? RawValue.of(text) : number(text, DECIMAL);
  }

  private static RawValue number(String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw XmlTokens.malformed("a number is none");
    }
    var number = new BigDecimal(text);
    // Short to write, gigabytes when anyone asks for its digits.
    if (Math.abs((long) number.scale()) > WIDEST_NUMBER) {
      throw XmlTokens.malformed("a number in it has too many digits");
    }
    return RawValue.of(number);
  }

  /** As Odoo writes moments elsewhere; itself it sends them as texts. */
  private static RawValue moment(String text) {
    var moment = MOMENT.matcher(text);
    return RawValue.of(moment.matches() ? moment.replaceFirst("$1-$2-$3 $4") : text);
  }
}
