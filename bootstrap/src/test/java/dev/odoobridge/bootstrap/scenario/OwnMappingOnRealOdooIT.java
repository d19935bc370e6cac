package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Own mappings against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class OwnMappingOnRealOdooIT implements OwnMappingContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
