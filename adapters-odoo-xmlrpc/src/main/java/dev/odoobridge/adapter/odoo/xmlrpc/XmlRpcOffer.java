package dev.odoobridge.adapter.odoo.xmlrpc;

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

/** XML-RPC, with a key or a password, for Odoo 14 to 21. */
public final class XmlRpcOffer implements LegacyOffer {
  private final InstantSource clock;

  public XmlRpcOffer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public TransportName name() {
    return TransportName.XMLRPC;
  }

  @Override
  public Optional<String> reservation(Credentials credentials) {
    return Optional.of("it cannot carry every value and is the slowest");
  }

  @Override
  public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
    var services = new XmlRpcServices(http, new Faults(credentials, clock));
    return new LegacyTransport(name(), services, address.database(), credentials);
  }
}
