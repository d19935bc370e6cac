package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Two processes against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class TwoInstancesOnRealOdooIT implements TwoInstancesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }

  @Override
  public int customers() {
    return 300;
  }
}
