package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Commands that are stopped before the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class StoppedCommandOnRealOdooIT implements StoppedCommandContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
