package dev.odoobridge.bootstrap.scenario;

/** What is made on the double of Odoo 19. */
class CreatesOnDouble19Test implements CreatesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
