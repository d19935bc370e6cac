package dev.odoobridge.application.access;

import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.RefreshToken;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Issues refresh tokens and takes them back, each once. Thread-safe. */
public final class Renewal {
  /** How long a user stays signed in who does nothing. */
  public static final Duration LIFE = Duration.ofDays(14);

  private static final String PREFIX = "obr_";

  private final RefreshTokenStore tokens;
  private final UserStore users;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Makes it.
   *
   * @param random thread-safe, and nobody can guess what it gives
   */
  public Renewal(
      RefreshTokenStore tokens, UserStore users, InstantSource clock, RandomGenerator random) {
    this.tokens = tokens;
    this.users = users;
    this.clock = clock;
    this.random = random;
  }

  /** The first token of a sign-in. */
  Next begin(User user) {
    return issue(user, Texts.make("", random).reveal());
  }

  /** The next one of the same sign-in. */
  Next next(User user, RefreshToken used) {
    return issue(user, used.family());
  }

  private Next issue(User user, String family) {
    var text = Texts.make(PREFIX, random);
    var now = clock.instant();
    tokens.add(
        new RefreshToken(
            Texts.hash(text.reveal()), user.name(), family, user.generation(), now.plus(LIFE)),
        now);
    return new Next(text, family);
  }

  /** What it was, when it is good: not used before, not over, and of the user's generation. */
  Optional<RefreshToken> take(String text) {
    var now = clock.instant();
    return tokens
        .take(Texts.hash(text))
        .filter(token -> now.isBefore(token.expiresAt()))
        .filter(token -> user(token).isPresent());
  }

  /** Whose it is. */
  Optional<User> user(RefreshToken token) {
    return users
        .find(token.user())
        .filter(user -> !user.disabled() && user.generation() == token.generation());
  }

  /** A refresh token and the sign-in it belongs to. */
  record Next(Secret token, String family) {}
}
