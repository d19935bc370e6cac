package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** With the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class SettingsAloneOnRealOdooIT implements SettingsAloneContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
