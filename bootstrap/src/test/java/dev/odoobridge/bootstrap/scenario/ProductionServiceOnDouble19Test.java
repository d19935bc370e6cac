package dev.odoobridge.bootstrap.scenario;

/** A dashboard's old paths before the double of Odoo 19. */
class ProductionServiceOnDouble19Test implements ProductionServiceContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
