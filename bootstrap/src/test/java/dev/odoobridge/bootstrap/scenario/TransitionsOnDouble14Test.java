package dev.odoobridge.bootstrap.scenario;

/** The transitions on the double of Odoo 14. */
class TransitionsOnDouble14Test implements TransitionsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
