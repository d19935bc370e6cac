package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** A dashboard's old paths before the double of Odoo 14. */
@Tag("thorough")
class ProductionServiceOnDouble14Test implements ProductionServiceContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
