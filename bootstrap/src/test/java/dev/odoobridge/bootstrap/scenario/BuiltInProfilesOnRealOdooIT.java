package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Built-in profiles against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class BuiltInProfilesOnRealOdooIT implements BuiltInProfilesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
