package dev.odoobridge.bootstrap.scenario;

import java.util.Set;

final class DialectOnDouble19Test implements DialectContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }

  @Override
  public Set<String> lacks() {
    return Set.of("ir.actions.server", "res.users");
  }
}
