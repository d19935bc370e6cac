package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Plans and audits against the double of Odoo 14. */
@Tag("thorough")
class RepairOnDouble14Test implements RepairContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
