package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Secret;

/** Hashes passwords, slowly on purpose. Thread-safe. */
public interface PasswordHasher {

  /** A hash with its parameters and a new salt. */
  String hash(Secret password);

  /** Whether the password gave that hash. False for a text that is no hash. */
  boolean matches(Secret password, String hash);
}
