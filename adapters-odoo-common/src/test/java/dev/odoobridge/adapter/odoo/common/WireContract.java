package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.contract.odoo.OdooTransportContract;
import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.contract.odoo.SignInContract;
import dev.odoobridge.application.contract.odoo.Workbench;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import java.util.Optional;

/** The contract of a transport over HTTP, for one offer and one server. */
public interface WireContract extends OdooTransportContract, SignInContract {

  TransportOffer offer();

  Premises premises();

  /** A workbench on a newly opened transport. */
  default Workbench open() {
    return new Workbench(opened(database(), Optional.empty()));
  }

  @Override
  default String database() {
    return premises().address().database();
  }

  @Override
  default OdooTransport opened(String database, Optional<Secret> secret) {
    var url = premises().address().url();
    return offer()
        .open(
            HttpExchange.alone(url, HttpSettings.standard("test")),
            new OdooAddress(url, database, Optional.empty()),
            secret.map(this::with).orElse(premises().credentials()));
  }

  private Credentials with(Secret secret) {
    return new Credentials(
        premises().credentials().username(), Optional.of(secret), Optional.of(secret));
  }
}
