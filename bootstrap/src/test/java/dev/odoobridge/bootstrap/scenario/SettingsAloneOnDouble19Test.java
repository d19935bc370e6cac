package dev.odoobridge.bootstrap.scenario;

class SettingsAloneOnDouble19Test implements SettingsAloneContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }
}
