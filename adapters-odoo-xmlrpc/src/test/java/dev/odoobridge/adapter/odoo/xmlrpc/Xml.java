package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.RawServer;

/** Answers as Odoo writes them. */
final class Xml {
  private Xml() {}

  static String result(String value) {
    return "<methodResponse><params><param><value>"
        + value
        + "</value></param></params></methodResponse>";
  }

  static String fault(int code, String text) {
    return "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>"
        + code
        + "</int></value></member><member><name>faultString</name><value><string>"
        + text
        + "</string></value></member></struct></value></fault></methodResponse>";
  }

  static byte[] answer(String body) {
    return RawServer.answer("200 OK", "Content-Type: text/xml; charset=utf-8\r\n", body);
  }
}
