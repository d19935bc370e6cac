package dev.odoobridge.bootstrap.scenario;

/** Plans and audits against the double of Odoo 19. */
class RepairOnDouble19Test implements RepairContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
