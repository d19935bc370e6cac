package dev.odoobridge.bootstrap.scenario;

/** Built-in profiles against the double of Odoo 19. */
class BuiltInProfilesOnDouble19Test implements BuiltInProfilesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
