package dev.odoobridge.bootstrap.scenario;

final class KeysOnDouble19Test implements KeysContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
