package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.domain.access.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/** Refresh tokens in memory. */
public final class InMemoryRefreshTokenStore implements RefreshTokenStore {
  private final InMemoryDatabase database;

  public InMemoryRefreshTokenStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(RefreshToken token, Instant now) {
    var cut =
        new RefreshToken(
            token.hash(),
            token.user(),
            token.family(),
            token.generation(),
            StoredTime.cut(token.expiresAt()));
    database.write(
        state -> {
          state.refreshTokens.values().removeIf(it -> it.token().expiresAt().isBefore(now));
          return state.refreshTokens.put(token.hash(), new State.UsableToken(cut, false));
        });
  }

  @Override
  public Optional<RefreshToken> take(String hash) {
    return database.write(
        state -> {
          var known = state.refreshTokens.get(hash);
          if (known == null) {
            return Optional.empty();
          }
          if (known.used()) {
            var family = known.token().family();
            state.refreshTokens.values().removeIf(it -> it.token().family().equals(family));
            return Optional.empty();
          }
          state.refreshTokens.put(hash, new State.UsableToken(known.token(), true));
          return Optional.of(known.token());
        });
  }
}
