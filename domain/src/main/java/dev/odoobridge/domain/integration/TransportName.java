package dev.odoobridge.domain.integration;

import java.util.Locale;
import java.util.Optional;

/** How an Odoo is spoken to. */
public enum TransportName {
  JSON2,
  JSONRPC,
  XMLRPC,
  WEBSESSION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransportName> parse(String word) {
    for (var transport : values()) {
      if (transport.word().equals(word)) {
        return Optional.of(transport);
      }
    }
    return Optional.empty();
  }
}
