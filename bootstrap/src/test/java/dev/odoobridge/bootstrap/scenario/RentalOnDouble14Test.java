package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.demo.RentalSample;
import org.junit.jupiter.api.Tag;

/** The main job against the double of Odoo 14. */
@Tag("thorough")
class RentalOnDouble14Test implements RentalContract {
  @Override
  public OdooUnderTest odoo() {
    return OdooUnderTest.started(14);
  }

  @Override
  public RentalSample sample(String prefix) {
    return RentalSample.of(prefix, 14, 60, 60, 40, 30);
  }

  @Override
  public RentalSample smallSample(String prefix) {
    return RentalSample.of(prefix, 14, 12, 12, 8, 6);
  }
}
