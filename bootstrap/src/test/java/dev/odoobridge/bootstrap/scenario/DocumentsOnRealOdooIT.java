package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Documents against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class DocumentsOnRealOdooIT implements DocumentsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
