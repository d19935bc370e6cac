package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A call as it came: integers are Long, other numbers BigDecimal, nil is false. Read by the JDK's
 * parser, so that the double shares no code with the transport it tests.
 */
record XmlRequest(String method, List<Object> arguments) {

  /** An {@code ExpatError} when it is no XML. */
  static XmlRequest read(String body) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var parser = factory.createXMLStreamReader(new StringReader(body));
      parser.nextTag();
      parser.nextTag();
      var method = parser.getElementText();
      parser.nextTag();
      var arguments = new ArrayList<Object>();
      while (parser.nextTag() == XMLStreamReader.START_ELEMENT) {
        parser.nextTag();
        arguments.add(value(parser));
        parser.nextTag();
      }
      return new XmlRequest(method, arguments);
    } catch (XMLStreamException problem) {
      throw new OdooFault(
          "xml.parsers.expat.ExpatError", "no element found: line 1, column " + body.length());
    }
  }

  /** Stands on the beginning of a value, and then on its end. */
  private static Object value(XMLStreamReader parser) throws XMLStreamException {
    var text = new StringBuilder();
    while (parser.next() == XMLStreamReader.CHARACTERS) {
      text.append(parser.getText());
    }
    if (parser.isEndElement()) {
      return text.toString();
    }
    var value = typed(parser, parser.getLocalName());
    parser.nextTag();
    return value;
  }

  private static Object typed(XMLStreamReader parser, String type) throws XMLStreamException {
    return switch (type) {
      case "array" -> array(parser);
      case "struct" -> struct(parser);
      case "int", "i4", "i8" -> Long.valueOf(parser.getElementText());
      case "double" -> new BigDecimal(parser.getElementText());
      case "boolean" -> parser.getElementText().equals("1");
      case "nil" -> {
        parser.getElementText();
        yield false;
      }
      case "string" -> parser.getElementText();
      default -> throw OdooFault.builtin("ValueError", "unexpected " + type);
    };
  }

  private static List<Object> array(XMLStreamReader parser) throws XMLStreamException {
    var items = new ArrayList<Object>();
    parser.nextTag();
    while (parser.nextTag() == XMLStreamReader.START_ELEMENT) {
      items.add(value(parser));
    }
    parser.nextTag();
    return items;
  }

  private static Map<String, Object> struct(XMLStreamReader parser) throws XMLStreamException {
    var members = new LinkedHashMap<String, Object>();
    while (parser.nextTag() == XMLStreamReader.START_ELEMENT) {
      parser.nextTag();
      var name = parser.getElementText();
      parser.nextTag();
      members.put(name, value(parser));
      parser.nextTag();
    }
    return members;
  }
}
