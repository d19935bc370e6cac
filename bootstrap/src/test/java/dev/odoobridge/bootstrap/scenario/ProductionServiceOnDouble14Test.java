package dev.odoobridge.bootstrap.scenario;

/** A dashboard's old paths before the double of Odoo 14. */
class ProductionServiceOnDouble14Test implements ProductionServiceContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
