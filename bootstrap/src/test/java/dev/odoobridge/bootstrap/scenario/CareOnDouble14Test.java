package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Single invoices against the double of Odoo 14. */
@Tag("thorough")
class CareOnDouble14Test implements CareContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
