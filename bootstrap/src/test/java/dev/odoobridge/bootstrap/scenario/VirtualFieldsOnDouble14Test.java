package dev.odoobridge.bootstrap.scenario;

/** Virtual fields against the double of Odoo 14. */
class VirtualFieldsOnDouble14Test implements VirtualFieldsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
