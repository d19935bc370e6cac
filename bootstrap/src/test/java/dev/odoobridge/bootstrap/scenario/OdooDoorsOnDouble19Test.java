package dev.odoobridge.bootstrap.scenario;

final class OdooDoorsOnDouble19Test implements OdooDoorsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
