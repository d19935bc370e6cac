package dev.odoobridge.bootstrap.scenario;

/** The mirror of the double of Odoo 19. */
class MirrorOnDouble19Test implements MirrorContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
