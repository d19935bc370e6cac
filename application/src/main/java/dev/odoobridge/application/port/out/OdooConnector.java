package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.odoo.OdooVersion;

/**
 * Opens Odoo databases: asks the server for its version, chooses a transport, signs in.
 * Thread-safe.
 */
public interface OdooConnector {

  /**
   * Opens one. The result holds no connection that must be closed.
   *
   * @throws OdooFailure sorted by who must act: {@code Misconfigured} for a wrong address, database
   *     or credential, {@code Unavailable} when nobody answers
   */
  Connected connect(OdooAddress address, Credentials credentials);

  /**
   * An open Odoo.
   *
   * @param reason why this transport was chosen, for people
   */
  record Connected(OdooTransport transport, OdooVersion version, String reason) {}
}
