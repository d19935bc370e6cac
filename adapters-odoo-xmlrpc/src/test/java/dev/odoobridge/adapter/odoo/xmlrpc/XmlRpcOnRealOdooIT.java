package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.ConnectContract;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.adapter.odoo.common.WireContract;
import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.contract.odoo.Workbench;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;

@Tag("real-odoo")
final class XmlRpcOnRealOdooIT implements WireContract, ConnectContract {
  private final Premises premises = Premises.ofTheEnvironment();
  private final Workbench bench = open();

  @Override
  public TransportOffer offer() {
    return new XmlRpcOffer(InstantSource.system());
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
