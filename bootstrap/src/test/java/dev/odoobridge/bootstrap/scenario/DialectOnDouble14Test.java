package dev.odoobridge.bootstrap.scenario;

import java.util.Set;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
final class DialectOnDouble14Test implements DialectContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }

  @Override
  public Set<String> lacks() {
    return Set.of("ir.actions.server", "res.users");
  }
}
