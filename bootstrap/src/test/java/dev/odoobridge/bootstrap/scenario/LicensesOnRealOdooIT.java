package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Licences against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class LicensesOnRealOdooIT implements LicensesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
