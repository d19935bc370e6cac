package dev.odoobridge.bootstrap.scenario;

final class ReadCacheOnDouble14Test implements ReadCacheContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
