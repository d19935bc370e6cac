package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class LargeDocumentOnRealOdooIT implements LargeDocumentContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
