package dev.odoobridge.bootstrap.scenario;

/** Documents against the double of Odoo 14. */
class DocumentsOnDouble14Test implements DocumentsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
