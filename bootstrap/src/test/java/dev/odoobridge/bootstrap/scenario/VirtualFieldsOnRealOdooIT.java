package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Virtual fields against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class VirtualFieldsOnRealOdooIT implements VirtualFieldsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
