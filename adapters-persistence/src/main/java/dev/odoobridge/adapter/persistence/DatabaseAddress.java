package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.integration.Secret;
import java.util.Optional;

/**
 * Where the database is and who opens it.
 *
 * @param jdbcUrl such as {@code jdbc:postgresql://localhost:5432/bridge}; parameters of the driver
 *     may follow
 * @param password absent when the server asks for none
 */
public record DatabaseAddress(String jdbcUrl, String username, Optional<Secret> password) {
  private static final String PREFIX = "jdbc:postgresql:";

  public DatabaseAddress {
    if (!jdbcUrl.startsWith(PREFIX)) {
      throw new IllegalArgumentException("jdbcUrl: must start with " + PREFIX);
    }
  }

  /** For people: without the parameters, for a password may be among them. */
  @Override
  public String toString() {
    return jdbcUrl.substring(PREFIX.length()).replaceFirst("[?].*", "").replaceFirst("^//", "");
  }
}
