package dev.odoobridge.testkit.odoo;

import java.util.Map;

/**
 * An HTTP request.
 *
 * @param headers by their names in lower case
 */
record Request(String method, String path, Map<String, String> headers, byte[] body) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean json() {
    var type = header("content-type").split(";", 2)[0].strip();
    return type.equals("application/json") || type.equals("application/json-rpc");
  }
}
