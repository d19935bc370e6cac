package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.LegacyOffer;
import dev.odoobridge.adapter.odoo.common.LegacyTransport;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.TransportName;
import java.time.InstantSource;
import java.util.Optional;

/** JSON-RPC, with a key or a password, for Odoo 14 to 21. */
public final class JsonRpcOffer implements LegacyOffer {
  private final InstantSource clock;

  public JsonRpcOffer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public TransportName name() {
    return TransportName.JSONRPC;
  }

  @Override
  public Optional<String> reservation(Credentials credentials) {
    return credentials.apiKey().isEmpty()
        ? Optional.of("it has Odoo check the password again and again, which is slow")
        : Optional.empty();
  }

  @Override
  public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
    var services = new JsonRpcServices(new Envelopes(http, new Faults(credentials, clock)));
    return new LegacyTransport(name(), services, address.database(), credentials);
  }
}
