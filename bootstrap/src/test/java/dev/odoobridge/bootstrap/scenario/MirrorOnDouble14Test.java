package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** The mirror of the double of Odoo 14. */
@Tag("thorough")
class MirrorOnDouble14Test implements MirrorContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
