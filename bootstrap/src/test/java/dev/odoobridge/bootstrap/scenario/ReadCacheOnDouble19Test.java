package dev.odoobridge.bootstrap.scenario;

final class ReadCacheOnDouble19Test implements ReadCacheContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
