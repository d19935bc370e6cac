package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;

/** What a call is answered with. */
sealed interface MethodResponse {
  /** The call's value. */
  record Result(RawValue value) implements MethodResponse {}

  /** Odoo's refusal. */
  record Fault(int code, String text) implements MethodResponse {}

  /**
   * Reads a whole answer.
   *
   * @throws OdooFailure.Incomprehensible when it is no XML, has a document type, or is no answer of
   *     XML-RPC
   */
  static MethodResponse read(byte[] body) {
    try {
      return XmlTokens.reading(body, MethodResponse::response);
    } catch (OdooFailure known) {
      throw known;
    } catch (XMLStreamException | RuntimeException broken) {
      // The parser throws unchecked what it meets late; its sentence may quote the text.
      throw XmlTokens.malformed("it breaks off or breaks the grammar");
    }
  }

  private static MethodResponse response(XmlTokens tokens) throws XMLStreamException {
    tokens.open("methodResponse");
    var kind = tokens.open();
    var response =
        switch (kind) {
          case "params" -> {
            tokens.open("param");
            var value = XmlValues.next(tokens);
            tokens.close("param");
            yield new Result(value);
          }
          case "fault" -> fault(XmlValues.next(tokens));
          default -> throw XmlTokens.malformed("it is neither a value nor a fault");
        };
    tokens.close(kind);
    tokens.close("methodResponse");
    tokens.end();
    return response;
  }

  private static Fault fault(RawValue value) {
    if (value instanceof RawValue.Members fault
        && fault.member("faultCode") instanceof RawValue.Number(var code)
        && code.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && fault.member("faultString") instanceof RawValue.Text(var text)) {
      return new Fault(code.intValue(), text);
    }
    throw XmlTokens.malformed("its fault has no code or no text");
  }
}
