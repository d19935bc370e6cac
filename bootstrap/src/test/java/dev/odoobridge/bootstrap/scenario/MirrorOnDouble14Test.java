package dev.odoobridge.bootstrap.scenario;

/** The mirror of the double of Odoo 14. */
class MirrorOnDouble14Test implements MirrorContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
