package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** What is made on the double of Odoo 14. */
@Tag("thorough")
class CreatesOnDouble14Test implements CreatesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
