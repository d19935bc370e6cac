package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.time.Duration;

/** Kills against the double, as part of the ordinary tests. */
class KillOnDoubleTest implements KillContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(19);
  }

  @Override
  public RentalSample sample(String prefix) {
    return RentalSample.of(prefix, 5, 300, 300, 150, 80);
  }

  @Override
  public Duration latest() {
    return Duration.ofMillis(500);
  }

  @Override
  public int usualKills() {
    return 3;
  }
}
