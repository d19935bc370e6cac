package dev.odoobridge.bootstrap.scenario;

final class SchemaSentinelOnDoubleTest implements SchemaSentinelContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
