package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Against the double of Odoo 14. */
@Tag("thorough")
class FaultsOnDouble14Test implements FaultsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
