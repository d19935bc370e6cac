package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;

/** The {@code debug} text of an error: a traceback that ends in the class and the message. */
final class Traceback {
  private Traceback() {}

  static String of(OdooFault fault) {
    return "Traceback (most recent call last):\n  File \"odoo/http.py\", line 1, in dispatch\n%s: %s\n"
        .formatted(fault.name().replace("builtins.", ""), fault.message());
  }
}
