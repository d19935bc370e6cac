package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.adapter.odoo.common.WireFaultsContract;
import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.contract.odoo.Workbench;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;

final class XmlRpcOn14Test implements WireFaultsContract {
  private static final OdooDouble ODOO = OdooDouble.start(OdooDouble.Settings.of(14));

  private final Premises premises = Premises.of(ODOO);
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

  @Override
  public OdooDouble odoo() {
    return ODOO;
  }

  @AfterAll
  static void stop() {
    ODOO.close();
  }
}
