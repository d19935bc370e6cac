package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Plans and audits against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class RepairOnRealOdooIT implements RepairContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
