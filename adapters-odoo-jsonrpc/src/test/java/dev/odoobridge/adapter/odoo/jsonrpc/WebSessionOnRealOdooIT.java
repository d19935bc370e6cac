package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.ConnectContract;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.adapter.odoo.common.WireContract;
import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.contract.odoo.Workbench;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("real-odoo")
final class WebSessionOnRealOdooIT implements WireContract, ConnectContract {
  private static final WebSessionOffer OFFER = new WebSessionOffer(InstantSource.system());

  private final Premises premises = Premises.ofTheEnvironment();
  private final Workbench bench = open();

  @Override
  public TransportOffer offer() {
    return OFFER;
  }

  @Override
  public Premises premises() {
    return premises;
  }

  @Override
  public Workbench bench() {
    return bench;
  }

  @AfterAll
  static void signOut() {
    OFFER.close();
  }
}
