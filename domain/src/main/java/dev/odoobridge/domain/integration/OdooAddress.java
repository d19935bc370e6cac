package dev.odoobridge.domain.integration;

import java.net.URI;
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
    if (!url.getScheme().equals("http") && !url.getScheme().equals("https")) {
      throw new IllegalArgumentException("url: neither http nor https: " + url);
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "url: must be scheme, host, port and path alone, without user, query or fragment");
    }
    if (database.isBlank()) {
      throw new IllegalArgumentException("database: is blank");
    }
    var text = url.toString();
    if (text.endsWith("/")) {
      url = URI.create(text.replaceAll("/+$", ""));
    }
  }
}
