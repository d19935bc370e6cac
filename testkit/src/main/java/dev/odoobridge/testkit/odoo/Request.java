package dev.odoobridge.testkit.odoo;

import java.util.Map;

/**
 * An HTTP request.
 *
 * @param headers by their names in lower case
 * @param size of the body in bytes
 */
record Request(String method, String path, Map<String, String> headers, String body, long size) {
  /** Odoo 19 takes no larger body; 14 takes any. */
  private static final int LIMIT_19 = 128 * 1024 * 1024;

  boolean oversized() {
    return size > LIMIT_19;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean json() {
    var type = header("content-type").split(";", 2)[0].strip();
    return type.equals("application/json") || type.equals("application/json-rpc");
  }
}
