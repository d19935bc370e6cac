package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
final class ReadCacheOnDouble14Test implements ReadCacheContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
