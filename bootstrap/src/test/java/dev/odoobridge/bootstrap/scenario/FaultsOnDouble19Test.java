package dev.odoobridge.bootstrap.scenario;

/** Against the double of Odoo 19. */
class FaultsOnDouble19Test implements FaultsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
