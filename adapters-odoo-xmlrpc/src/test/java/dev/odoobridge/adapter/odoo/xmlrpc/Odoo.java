package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A server that answers a login and every other call with bytes a test wants. */
record Odoo(RawServer server, OdooTransport transport) implements AutoCloseable {

  static Odoo start(byte[] login, byte[] answer) {
    var server =
        RawServer.start(
            (request, out) -> {
              out.write(request.path().endsWith("/common") ? login : answer);
              return false;
            });
    var transport =
        new XmlRpcOffer(InstantSource.system())
            .open(
                HttpExchange.alone(server.url(), HttpSettings.standard("test")),
                new OdooAddress(server.url(), "odoo", Optional.empty()),
                new Credentials("admin", Optional.of(new Secret("x-key")), Optional.empty()));
    return new Odoo(server, transport);
  }

  /** One that lets user 2 in and answers every call with that XML. */
  static Odoo answering(String xml) {
    return start(Xml.answer(Xml.result("<int>2</int>")), Xml.answer(xml));
  }

  List<RawServer.Request> calls() {
    return server.requests().stream()
        .filter(request -> request.path().endsWith("/object"))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
