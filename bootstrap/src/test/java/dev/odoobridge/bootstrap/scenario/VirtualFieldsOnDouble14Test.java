package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Virtual fields against the double of Odoo 14. */
@Tag("thorough")
class VirtualFieldsOnDouble14Test implements VirtualFieldsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
