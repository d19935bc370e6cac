package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.Optional;

/** One of the older ways, which Odoo takes away some day. */
public interface LegacyOffer extends TransportOffer {
  int LAST_VERSION = 21;

  @Override
  default Optional<String> obstacle(OdooVersion version, Credentials credentials) {
    return version.major() > LAST_VERSION
        ? Optional.of("Odoo has it up to " + LAST_VERSION)
        : Optional.empty();
  }
}
