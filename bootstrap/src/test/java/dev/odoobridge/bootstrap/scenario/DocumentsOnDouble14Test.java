package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Documents against the double of Odoo 14. */
@Tag("thorough")
class DocumentsOnDouble14Test implements DocumentsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
