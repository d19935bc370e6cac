package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The mirror of the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class MirrorOnRealOdooIT implements MirrorContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }
}
