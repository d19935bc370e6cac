package dev.odoobridge.adapter.odoo.json2;

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

/** JSON-2, for an Odoo that has it and a user who has a key. */
public final class Json2Offer implements TransportOffer {
  private static final int FIRST_VERSION = 19;

  private final InstantSource clock;

  public Json2Offer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public TransportName name() {
    return TransportName.JSON2;
  }

  @Override
  public Optional<String> obstacle(OdooVersion version, Credentials credentials) {
    if (version.major() < FIRST_VERSION) {
      return Optional.of("it exists from Odoo " + FIRST_VERSION + " on");
    }
    return credentials.apiKey().isEmpty()
        ? Optional.of("it needs an API key, a password does not open it")
        : Optional.empty();
  }

  @Override
  public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
    return new Json2Transport(
        http,
        address.database(),
        credentials.apiKey().orElseThrow(),
        new Faults(credentials, clock));
  }
}
