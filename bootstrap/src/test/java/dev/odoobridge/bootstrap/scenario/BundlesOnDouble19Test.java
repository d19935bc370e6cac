package dev.odoobridge.bootstrap.scenario;

final class BundlesOnDouble19Test implements BundlesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
