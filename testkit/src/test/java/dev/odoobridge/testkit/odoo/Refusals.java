package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import org.junit.jupiter.api.function.Executable;

/** Asserts what Odoo refuses. */
final class Refusals {
  private Refusals() {}

  static void refused(String name, Executable call) {
    assertEquals(name, assertThrows(OdooFault.class, call).name());
  }

  static void userError(Executable call) {
    refused("odoo.exceptions.UserError", call);
  }

  static void validationError(Executable call) {
    refused("odoo.exceptions.ValidationError", call);
  }
}
