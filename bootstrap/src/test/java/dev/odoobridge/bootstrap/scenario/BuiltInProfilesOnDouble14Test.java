package dev.odoobridge.bootstrap.scenario;

/** Built-in profiles against the double of Odoo 14. */
class BuiltInProfilesOnDouble14Test implements BuiltInProfilesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
