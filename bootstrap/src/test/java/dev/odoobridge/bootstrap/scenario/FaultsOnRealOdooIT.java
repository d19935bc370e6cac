package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Before the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class FaultsOnRealOdooIT implements FaultsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
