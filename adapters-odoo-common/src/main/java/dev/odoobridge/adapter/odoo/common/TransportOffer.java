package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.Optional;

/** One way to speak to Odoo, offered to {@link ProbingConnector}. */
public interface TransportOffer extends AutoCloseable {

  TransportName name();

  /** Why this Odoo cannot be spoken to this way with these credentials, as a clause for people. */
  Optional<String> obstacle(OdooVersion version, Credentials credentials);

  /** Why any other way is better when it works as well, as a clause for people. */
  default Optional<String> reservation(Credentials credentials) {
    return Optional.empty();
  }

  /** Opens it; sends nothing yet. */
  OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials);

  /** Leaves nothing open in any Odoo. Never fails; what was opened may still be used. */
  @Override
  default void close() {}
}
