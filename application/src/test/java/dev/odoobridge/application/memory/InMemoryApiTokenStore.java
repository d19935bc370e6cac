package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.domain.access.ApiToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** API tokens in memory. */
public final class InMemoryApiTokenStore implements ApiTokenStore {
  private final InMemoryDatabase database;

  public InMemoryApiTokenStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(ApiToken token) {
    return database.write(
        state -> {
          var nameTaken =
              state.apiTokens.values().stream()
                  .anyMatch(it -> it.revokedAt().isEmpty() && it.name().equals(token.name()));
          return !nameTaken && state.apiTokens.putIfAbsent(token.id(), cut(token)) == null;
        });
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return database.read(state -> Optional.ofNullable(state.apiTokens.get(id)));
  }

  @Override
  public List<ApiToken> list() {
    return database.read(state -> new ArrayList<>(state.apiTokens.values()).reversed());
  }

  @Override
  public boolean revoke(String id, Instant at) {
    return database.write(
        state -> {
          var known = state.apiTokens.get(id);
          if (known == null || known.revokedAt().isPresent()) {
            return false;
          }
          state.apiTokens.put(id, with(known, known.lastUsedAt(), Optional.of(at)));
          return true;
        });
  }

  @Override
  public void saveUse(String id, Instant at) {
    database.write(
        state ->
            state.apiTokens.computeIfPresent(
                id, (_, it) -> with(it, Optional.of(at), it.revokedAt())));
  }

  private static ApiToken cut(ApiToken token) {
    return with(token, token.lastUsedAt(), token.revokedAt());
  }

  private static ApiToken with(ApiToken token, Optional<Instant> used, Optional<Instant> revoked) {
    return new ApiToken(
        token.id(),
        token.name(),
        token.role(),
        token.scope(),
        token.hash(),
        StoredTime.cut(token.createdAt()),
        token.createdBy(),
        token.expiresAt().map(StoredTime::cut),
        used.map(StoredTime::cut),
        revoked.map(StoredTime::cut));
  }
}
