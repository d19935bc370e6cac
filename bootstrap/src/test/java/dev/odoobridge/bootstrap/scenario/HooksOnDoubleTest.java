package dev.odoobridge.bootstrap.scenario;

final class HooksOnDoubleTest implements HooksContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
