package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the real Odoo that ODOO_* describes, when that can call web hooks. */
@Tag("real-odoo")
@EnabledIfEnvironmentVariable(named = "ODOO_VERSION", matches = "1[7-9]|2[0-9]")
final class HooksOnRealOdooIT implements HooksContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
