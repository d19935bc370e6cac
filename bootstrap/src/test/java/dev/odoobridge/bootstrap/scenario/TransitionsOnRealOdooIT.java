package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The transitions on the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class TransitionsOnRealOdooIT implements TransitionsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
