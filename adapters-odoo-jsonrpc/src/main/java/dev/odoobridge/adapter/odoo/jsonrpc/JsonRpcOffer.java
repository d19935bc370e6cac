package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.time.InstantSource;
import java.util.Optional;

/** JSON-RPC, with a key or a password; every Odoo known so far has it. */
public final class JsonRpcOffer implements TransportOffer {
  private final InstantSource clock;

  public JsonRpcOffer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public TransportName name() {
    return TransportName.JSONRPC;
  }

  @Override
  public Optional<String> obstacle(OdooVersion version, Credentials credentials) {
    return Optional.empty();
  }

  @Override
  public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
    var endpoint = new Endpoint(http, new Faults(credentials, clock));
    return new JsonRpcTransport(endpoint, new Login(endpoint, address.database(), credentials));
  }
}
