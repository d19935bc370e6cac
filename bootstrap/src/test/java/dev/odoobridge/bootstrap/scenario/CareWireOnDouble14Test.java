package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The web session with the double of Odoo 14. */
@Tag("thorough")
class CareWireOnDouble14Test implements CareWireContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
