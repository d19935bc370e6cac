package dev.odoobridge.adapter.odoo.xmlrpc;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.odoobridge.application.port.out.OdooFailure;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and texts of a document, one after the other. A document type is malformed, so no
 * entity can be declared, and nothing outside of the document is ever read.
 */
final class XmlTokens {
  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader parser;

  private XmlTokens(XMLStreamReader parser) {
    this.parser = parser;
  }

  // By its name: what the JDK's look-up finds depends on the class path.
  private static XMLInputFactory parsers() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** How a document becomes something else. */
  @FunctionalInterface
  interface Reading<T> {
    T of(XmlTokens tokens) throws XMLStreamException;
  }

  static <T> T reading(byte[] document, Reading<T> reading) throws XMLStreamException {
    var parser = PARSERS.createXMLStreamReader(new LineEnds(document));
    try {
      return reading.of(new XmlTokens(parser));
    } finally {
      parser.close();
    }
  }

  /** The name of the element that begins next. */
  String open() throws XMLStreamException {
    if (nextTag() != XMLStreamConstants.START_ELEMENT) {
      throw malformed("an element is missing");
    }
    return parser.getLocalName();
  }

  void open(String name) throws XMLStreamException {
    if (!open().equals(name)) {
      throw malformed("an element " + name + " is missing");
    }
  }

  /** Whether another element begins before the one that is open ends. */
  boolean opensAnother(String name) throws XMLStreamException {
    if (nextTag() != XMLStreamConstants.START_ELEMENT) {
      return false;
    }
    if (!parser.getLocalName().equals(name)) {
      throw malformed("an element " + name + " is missing");
    }
    return true;
  }

  void close(String name) throws XMLStreamException {
    if (nextTag() != XMLStreamConstants.END_ELEMENT) {
      throw malformed("an element " + name + " does not end");
    }
  }

  /** Nothing may follow. */
  void end() throws XMLStreamException {
    if (nextTag() != XMLStreamConstants.END_DOCUMENT) {
      throw malformed("something follows its end");
    }
  }

  /** The text up to the next tag. */
  String text() throws XMLStreamException {
    var text = new StringBuilder();
    while (true) {
      switch (parser.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(parser.getText());
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.COMMENT -> {}
        default -> throw malformed("it holds what XML-RPC does not have");
      }
    }
  }

  /** Whether the tag after the text was the beginning of an element. */
  boolean atBeginning() {
    return parser.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** The name of the element whose tag was read last. */
  String name() {
    return parser.getLocalName();
  }

  private int nextTag() throws XMLStreamException {
    while (parser.hasNext()) {
      var event = parser.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT,
            XMLStreamConstants.END_ELEMENT,
            XMLStreamConstants.END_DOCUMENT -> {
          return event;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (!parser.getText().isBlank()) {
            throw malformed("a text stands between elements");
          }
        }
        case XMLStreamConstants.COMMENT -> {}
        default -> throw malformed("it holds what XML-RPC does not have");
      }
    }
    throw malformed("it breaks off");
  }

  static OdooFailure.Incomprehensible malformed(String why) {
    return new OdooFailure.Incomprehensible(
        "Odoo's answer cannot be read as XML: "
            + why
            + ". Odoo breaks it when a text holds a character XML has no place for (14: any control"
            + " character); such records can be read over jsonrpc or json2",
        "malformed-xml");
  }
}
