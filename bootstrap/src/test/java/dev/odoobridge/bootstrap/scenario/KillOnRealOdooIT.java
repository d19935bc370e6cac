package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** Kills against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class KillOnRealOdooIT implements KillContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }

  @Override
  public RentalSample sample(String prefix) {
    return RentalSample.of(prefix, 9, 200, 200, 100, 60);
  }

  @Override
  public Duration latest() {
    return Duration.ofSeconds(3);
  }

  @Override
  public int usualKills() {
    return 5;
  }
}
