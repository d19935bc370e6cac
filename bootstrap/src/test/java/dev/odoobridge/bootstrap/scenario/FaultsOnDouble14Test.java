package dev.odoobridge.bootstrap.scenario;

/** Against the double of Odoo 14. */
class FaultsOnDouble14Test implements FaultsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
