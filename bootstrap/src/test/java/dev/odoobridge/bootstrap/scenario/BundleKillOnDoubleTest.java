package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** A kill in the middle of bundles against the double. */
@Tag("thorough")
class BundleKillOnDoubleTest implements BundleKillContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
