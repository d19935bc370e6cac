package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Built-in profiles against the double of Odoo 14. */
@Tag("thorough")
class BuiltInProfilesOnDouble14Test implements BuiltInProfilesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
