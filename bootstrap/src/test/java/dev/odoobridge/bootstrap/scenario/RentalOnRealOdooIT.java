package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.demo.RentalSample;
import org.junit.jupiter.api.Tag;

/** The main job against the real Odoo that ODOO_* describes. */
@Tag("real-odoo")
class RentalOnRealOdooIT implements RentalContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.real();
  }

  @Override
  public RentalSample sample(String prefix) {
    return RentalSample.of(prefix, 1, 500, 500, 200, 100);
  }

  @Override
  public RentalSample smallSample(String prefix) {
    return RentalSample.of(prefix, 2, 30, 30, 20, 15);
  }
}
