package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** A kill in the middle of bundles against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class BundleKillOnRealOdooIT implements BundleKillContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
