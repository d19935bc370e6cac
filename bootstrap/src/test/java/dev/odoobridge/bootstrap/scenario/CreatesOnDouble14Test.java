package dev.odoobridge.bootstrap.scenario;

/** What is made on the double of Odoo 14. */
class CreatesOnDouble14Test implements CreatesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
