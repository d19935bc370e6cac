package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The transitions on the double of Odoo 14. */
@Tag("thorough")
class TransitionsOnDouble14Test implements TransitionsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
