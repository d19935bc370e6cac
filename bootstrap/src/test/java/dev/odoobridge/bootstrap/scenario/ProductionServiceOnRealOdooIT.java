package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** A dashboard's old paths before the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class ProductionServiceOnRealOdooIT implements ProductionServiceContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
