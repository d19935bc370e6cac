package dev.odoobridge.bootstrap.scenario;

/** Documents against the double of Odoo 19. */
class DocumentsOnDouble19Test implements DocumentsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
