package dev.odoobridge.bootstrap.scenario;

/** Licences against the double of Odoo 19. */
class LicensesOnDouble19Test implements LicensesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
