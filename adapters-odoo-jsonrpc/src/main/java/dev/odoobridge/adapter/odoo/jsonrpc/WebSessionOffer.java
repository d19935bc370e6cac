package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The web session, for every Odoo and a user who has a password. All that is opened for one user of
 * one database shares a session, which ends when the offer is closed.
 */
public final class WebSessionOffer implements TransportOffer {
  private static final OdooCall DESTROY =
      new OdooCall(
          new ModelName("res.users"), "destroy", Optional.empty(), Map.of(), Map.of(), false);

  private final InstantSource clock;
  private final Map<Owner, Open> sessions = new ConcurrentHashMap<>();

  /** Whose session it is; another password is another login. */
  private record Owner(URI server, String database, String username, Secret password) {}

  private record Open(Envelopes envelopes, SessionCookie cookie) {}

  public WebSessionOffer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public TransportName name() {
    return TransportName.WEBSESSION;
  }

  @Override
  public Optional<String> obstacle(OdooVersion version, Credentials credentials) {
    return credentials.password().isEmpty()
        ? Optional.of("it needs a password, an API key does not open it")
        : Optional.empty();
  }

  @Override
  public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
    var password = credentials.password().orElseThrow();
    var envelopes = new Envelopes(http, new Faults(credentials, clock));
    var owner = new Owner(http.server(), address.database(), credentials.username(), password);
    var cookie =
        sessions.computeIfAbsent(owner, _ -> new Open(envelopes, new SessionCookie())).cookie();
    var login =
        new WebLogin(envelopes, address.database(), credentials.username(), password, cookie);
    return new WebSessionTransport(envelopes, login, cookie);
  }

  /** Signs out everywhere; a server that cannot be reached forgets the session by itself. */
  @Override
  public void close() {
    for (var session : sessions.values()) {
      session.cookie().drop().ifPresent(cookie -> destroy(session.envelopes(), cookie));
    }
    sessions.clear();
  }

  private static void destroy(Envelopes envelopes, String cookie) {
    try {
      envelopes.post("/web/session/destroy", WebSessionTransport.header(cookie), Map.of(), DESTROY);
    } catch (OdooFailure gone) {
      // The session ends a little later then.
    }
  }
}
