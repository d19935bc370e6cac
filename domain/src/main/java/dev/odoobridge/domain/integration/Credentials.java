package dev.odoobridge.domain.integration;

import java.util.Optional;

/** What opens an Odoo: a user and a key, a password, or both. The key is preferred. */
public record Credentials(String username, Optional<Secret> apiKey, Optional<Secret> password) {
  public Credentials {
    if (username.isBlank()) {
      throw new IllegalArgumentException("username: is blank");
    }
    if (apiKey.isEmpty() && password.isEmpty()) {
      throw new IllegalArgumentException("apiKey: neither an API key nor a password is given");
    }
  }

  /** The key when there is one, else the password. */
  public Secret secret() {
    return apiKey.or(() -> password).orElseThrow();
  }
}
