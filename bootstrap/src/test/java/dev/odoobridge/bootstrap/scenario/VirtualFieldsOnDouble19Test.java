package dev.odoobridge.bootstrap.scenario;

/** Virtual fields against the double of Odoo 19. */
class VirtualFieldsOnDouble19Test implements VirtualFieldsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
