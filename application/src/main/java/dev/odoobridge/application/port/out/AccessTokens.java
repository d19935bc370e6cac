package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.Optional;

/** Issues and checks the short-lived tokens that callers carry. Thread-safe. */
public interface AccessTokens {

  Issued issue(Caller caller, Instant now);

  /** Who the token was issued to; empty when it is forged, changed, malformed or expired. */
  Optional<Caller> verify(String token, Instant now);

  /** A token and the moment it ends. */
  record Issued(Secret token, Instant expiresAt) {}
}
