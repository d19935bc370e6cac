package dev.odoobridge.bootstrap.scenario;

/** The transitions on the double of Odoo 19. */
class TransitionsOnDouble19Test implements TransitionsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
