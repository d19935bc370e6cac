package dev.odoobridge.bootstrap.scenario;

/** Own mappings against the double of Odoo 14. */
class OwnMappingOnDouble14Test implements OwnMappingContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
