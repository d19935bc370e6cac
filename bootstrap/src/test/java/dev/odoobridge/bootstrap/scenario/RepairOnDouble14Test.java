package dev.odoobridge.bootstrap.scenario;

/** Plans and audits against the double of Odoo 14. */
class RepairOnDouble14Test implements RepairContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
