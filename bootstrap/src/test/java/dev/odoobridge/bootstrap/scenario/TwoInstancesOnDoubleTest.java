package dev.odoobridge.bootstrap.scenario;

import org.junit.jupiter.api.Tag;

/** Two processes against the double, as part of the ordinary tests. */
@Tag("thorough")
class TwoInstancesOnDoubleTest implements TwoInstancesContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }

  @Override
  public int customers() {
    return 150;
  }
}
