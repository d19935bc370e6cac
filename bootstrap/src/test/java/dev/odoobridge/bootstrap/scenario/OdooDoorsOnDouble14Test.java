package dev.odoobridge.bootstrap.scenario;

final class OdooDoorsOnDouble14Test implements OdooDoorsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
