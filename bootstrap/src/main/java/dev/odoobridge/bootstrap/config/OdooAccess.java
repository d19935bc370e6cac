package dev.odoobridge.bootstrap.config;

import dev.odoobridge.adapter.odoo.common.HttpProxy;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How Odoo servers are reached.
 *
 * @param callTimeout how long a call may take
 * @param authority certificates trusted besides the usual ones
 */
public record OdooAccess(
    Duration callTimeout, Optional<Path> authority, Optional<HttpProxy> proxy) {

  /** Straight, with the usual certificates. */
  public static final OdooAccess STANDARD =
      new OdooAccess(HttpSettings.STANDARD_CALL, Optional.empty(), Optional.empty());
}
