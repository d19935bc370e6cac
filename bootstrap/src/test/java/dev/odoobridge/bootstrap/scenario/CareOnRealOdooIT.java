package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Single invoices against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class CareOnRealOdooIT implements CareContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
