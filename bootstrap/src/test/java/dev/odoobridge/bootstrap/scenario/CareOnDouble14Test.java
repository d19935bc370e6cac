package dev.odoobridge.bootstrap.scenario;

/** Single invoices against the double of Odoo 14. */
class CareOnDouble14Test implements CareContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
