package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** What is made on the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class CreatesOnRealOdooIT implements CreatesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
