package dev.odoobridge.bootstrap.scenario;

/** The web session with the double of Odoo 19. */
class CareWireOnDouble19Test implements CareWireContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
