package dev.odoobridge.bootstrap.scenario;

/** Commands that are stopped before the double of Odoo 19. */
class StoppedCommandOnDoubleTest implements StoppedCommandContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
