package dev.odoobridge.bootstrap.scenario;

/** Single invoices against the double of Odoo 19. */
class CareOnDouble19Test implements CareContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
