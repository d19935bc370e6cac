package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.ApiToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API tokens, hashed. Thread-safe; takes part in {@link Transactions}. */
public interface ApiTokenStore {

  /**
   * Stores a new one; false, and nothing is stored, when the id is taken or one that is not revoked
   * has the name.
   */
  boolean add(ApiToken token);

  Optional<ApiToken> find(String id);

  /** All of them, revoked ones too, from the newest to the oldest. */
  List<ApiToken> list();

  /** Ends it; false when there is none of that id, or it was ended before. */
  boolean revoke(String id, Instant at);

  /** Notes that it was used. One that is not there is no error. */
  void saveUse(String id, Instant at);
}
