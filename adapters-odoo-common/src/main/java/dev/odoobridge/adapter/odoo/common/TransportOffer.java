package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.Optional;

/** One way to speak to Odoo, offered to {@link ProbingConnector}. */
public interface TransportOffer {

  TransportName name();

  /** Why this Odoo cannot be spoken to this way with these credentials, as a clause for people. */
  Optional<String> obstacle(OdooVersion version, Credentials credentials);

  /** Opens it; sends nothing yet. */
  OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials);
}
