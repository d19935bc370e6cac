package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
final class BundlesOnDouble14Test implements BundlesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
