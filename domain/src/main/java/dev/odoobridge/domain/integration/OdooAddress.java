package dev.odoobridge.domain.integration;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one Odoo database is and how to speak to it.
 *
 * @param url scheme, host, port and perhaps a path prefix; no trailing slash
 * @param transport fixed by the user; chosen by server version and credentials when absent
 */
public record OdooAddress(URI url, String database, Optional<TransportName> transport) {
  public OdooAddress {
    if (!url.isAbsolute() || url.getHost() == null) {
      throw new IllegalArgumentException("url: not an absolute http or https address: " + url);
    }
    var scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("url: neither http nor https: " + url);
    }
    if (url.getPort() == 0 || url.getPort() > 65535) {
      throw new IllegalArgumentException("url: there is no port " + url.getPort());
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "url: must be scheme, host, port and path alone, without user, query or fragment");
    }
    if (database.isBlank()) {
      throw new IllegalArgumentException("database: is blank");
    }
    url = URI.create(scheme + url.toString().substring(scheme.length()).replaceAll("/+$", ""));
  }

  /** Whether both speak to one server in one way, whatever the path and the database. */
  public boolean isSameServer(OdooAddress other) {
    return url.getScheme().equals(other.url.getScheme())
        && url.getAuthority().equalsIgnoreCase(other.url.getAuthority());
  }
}
