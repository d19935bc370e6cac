package dev.odoobridge.adapter.odoo.json2;

import dev.odoobridge.adapter.odoo.common.ConnectContract;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.adapter.odoo.common.WireContract;
import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.contract.odoo.Workbench;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

@Tag("real-odoo")
@DisabledIfEnvironmentVariable(
    named = "ODOO_VERSION",
    matches = "1[4-8]",
    disabledReason = "JSON-2 exists from Odoo 19 on")
final class Json2OnRealOdooIT implements WireContract, ConnectContract {
  private final Premises premises = Premises.ofTheEnvironment();
  private final Workbench bench = open();

  @Override
  public TransportOffer offer() {
    return new Json2Offer(InstantSource.system());
  }

  @Override
  public Premises premises() {
    return premises;
  }

  @Override
  public Workbench bench() {
    return bench;
  }
}
