package dev.odoobridge.bootstrap.scenario;

/** Own mappings against the double of Odoo 19. */
class OwnMappingOnDouble19Test implements OwnMappingContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
