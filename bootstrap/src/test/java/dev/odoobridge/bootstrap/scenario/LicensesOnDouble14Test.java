package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Licences against the double of Odoo 14. */
@Tag("thorough")
class LicensesOnDouble14Test implements LicensesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
