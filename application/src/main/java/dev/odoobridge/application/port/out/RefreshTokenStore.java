package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps refresh tokens, hashed. They go with their user. Thread-safe; takes part in {@link
 * Transactions}.
 */
public interface RefreshTokenStore {

  /** Stores a new one, and forgets those that ended before that moment. */
  void add(RefreshToken token, Instant now);

  /**
   * Uses one up: of many who try at once one gets it. The second time, and from then on, the whole
   * family is forgotten instead.
   */
  Optional<RefreshToken> take(String hash);
}
