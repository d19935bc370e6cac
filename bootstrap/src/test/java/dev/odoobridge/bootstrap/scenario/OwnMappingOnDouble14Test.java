package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Own mappings against the double of Odoo 14. */
@Tag("thorough")
class OwnMappingOnDouble14Test implements OwnMappingContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
