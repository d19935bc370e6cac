package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The web session with the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class CareWireOnRealOdooIT implements CareWireContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
