package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.odoo.OdooVersion;

/** Asks whether there is an Odoo that answers, without signing in to it. Thread-safe. */
public interface OdooProbe {

  /**
   * The server's version.
   *
   * @throws OdooFailure when nobody answers within some seconds, or it is no Odoo that does
   */
  OdooVersion ask(OdooAddress address);
}
