package dev.odoobridge.bootstrap.scenario;

/** The web session with the double of Odoo 14. */
class CareWireOnDouble14Test implements CareWireContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
