package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.Optional;

/** Issues and checks the short-lived tokens that callers carry. Thread-safe. */
public interface AccessTokens {

  /**
   * Issues one.
   *
   * @param generation the user's, to come back with the token
   * @param session the sign-in it belongs to, likewise
   */
  Issued issue(Caller caller, long generation, String session, Instant now);

  /** As {@link #issue(Caller, long, String, Instant)}, for a caller who is no user. */
  default Issued issue(Caller caller, Instant now) {
    return issue(caller, 0, "", now);
  }

  /** Who the token was issued to; empty when it is forged, changed, malformed or expired. */
  Optional<Proven> verify(String token, Instant now);

  /** What a token proves: who it was issued to, in which generation of that user and sign-in. */
  record Proven(Caller caller, long generation, String session) {}

  /** A token and the moment it ends. */
  record Issued(Secret token, Instant expiresAt) {}
}
