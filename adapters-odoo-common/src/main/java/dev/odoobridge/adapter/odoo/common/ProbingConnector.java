package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooProbe;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the server for its version, takes the first transport that can speak to it, and signs in.
 * Thread-safe. All that is opened to one server shares its limit on parallel calls. Until it is
 * opened, calls keep to {@link Limits#FIRST_CONTACT}.
 */
public final class ProbingConnector implements OdooConnector, OdooProbe, AutoCloseable {
  /** Nothing is sent with it; it only must not be a word that an answer may hold. */
  private static final Credentials NOBODY =
      new Credentials(
          "nobody", Optional.empty(), Optional.of(new Secret("no secret goes with this call")));

  private final List<TransportOffer> offers;
  private final HttpSettings settings;
  private final InstantSource clock;
  private final Connections connections;
  private final Limits firstContact;
  private final Map<URI, HttpExchange> servers = new ConcurrentHashMap<>();

  /**
   * @param offers the transports, the preferred one first
   * @throws IllegalArgumentException when the settings name a file without certificates
   */
  public ProbingConnector(List<TransportOffer> offers, HttpSettings settings, InstantSource clock) {
    this(offers, settings, clock, Limits.FIRST_CONTACT);
  }

  ProbingConnector(
      List<TransportOffer> offers,
      HttpSettings settings,
      InstantSource clock,
      Limits firstContact) {
    this.offers = List.copyOf(offers);
    this.settings = settings;
    this.clock = clock;
    this.connections = new Connections(settings);
    this.firstContact = firstContact;
  }

  @Override
  public Connected connect(OdooAddress address, Credentials credentials) {
    return firstContact.during(() -> opened(address, credentials));
  }

  private Connected opened(OdooAddress address, Credentials credentials) {
    var http = server(address);
    var version = new VersionProbe(new Faults(credentials, clock)).ask(http);
    return new TransportChoice(offers, version, credentials)
        .open(address.transport(), offer -> signedIn(offer, http, address, credentials));
  }

  @Override
  public OdooVersion ask(OdooAddress address) {
    return firstContact.during(
        () -> new VersionProbe(new Faults(NOBODY, clock)).ask(server(address)));
  }

  private HttpExchange server(OdooAddress address) {
    return servers.computeIfAbsent(
        address.url(), server -> new HttpExchange(server, settings, connections));
  }

  private static OdooTransport signedIn(
      TransportOffer offer, HttpExchange http, OdooAddress address, Credentials credentials) {
    var transport = offer.open(http, address, credentials);
    SignIn.check(transport, credentials);
    return new StreamingTransport(transport);
  }

  /** Leaves no session open in any Odoo. */
  @Override
  public void close() {
    offers.forEach(TransportOffer::close);
  }
}
