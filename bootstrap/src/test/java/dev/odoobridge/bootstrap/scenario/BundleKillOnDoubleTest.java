package dev.odoobridge.bootstrap.scenario;

/** A kill in the middle of bundles against the double. */
class BundleKillOnDoubleTest implements BundleKillContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
