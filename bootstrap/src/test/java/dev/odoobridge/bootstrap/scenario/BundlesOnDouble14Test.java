package dev.odoobridge.bootstrap.scenario;

final class BundlesOnDouble14Test implements BundlesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
