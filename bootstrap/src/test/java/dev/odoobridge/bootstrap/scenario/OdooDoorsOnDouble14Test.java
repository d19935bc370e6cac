package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
final class OdooDoorsOnDouble14Test implements OdooDoorsContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }
}
