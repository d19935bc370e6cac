package dev.odoobridge.bootstrap.scenario;

/** Licences against the double of Odoo 14. */
class LicensesOnDouble14Test implements LicensesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
