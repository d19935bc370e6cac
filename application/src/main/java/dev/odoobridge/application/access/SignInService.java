package dev.odoobridge.application.access;

import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import java.time.InstantSource;
import java.util.Optional;

/** Checks passwords and tokens. */
public final class SignInService implements SignIn {
  /**
   * The commands of the service's own machine. It is no user and has no password: only whoever has
   * the service's key can issue a token in this name.
   */
  public static final Caller COMMANDS = new Caller("command line", Role.ADMIN);

  private final UserStore users;
  private final PasswordHasher hasher;
  private final AccessTokens tokens;
  private final InstantSource clock;
  private final String nobodysHash;

  public SignInService(
      UserStore users, PasswordHasher hasher, AccessTokens tokens, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.tokens = tokens;
    this.clock = clock;
    this.nobodysHash = hasher.hash(new Secret("nobody has this password"));
  }

  @Override
  public Result signIn(String name, Secret password) {
    var user = users.find(name);
    // An unknown name is checked too, so that the time does not tell which names are known.
    var matches = hasher.matches(password, user.map(User::passwordHash).orElse(nobodysHash));
    if (user.isEmpty() || !matches) {
      return new Result.Refused();
    }
    var caller = new Caller(user.get().name(), user.get().role());
    var issued = tokens.issue(caller, clock.instant());
    return new Result.SignedIn(caller, issued.token(), issued.expiresAt());
  }

  @Override
  public Optional<Caller> caller(String token) {
    return tokens
        .verify(token, clock.instant())
        .flatMap(caller -> caller.equals(COMMANDS) ? Optional.of(caller) : known(caller.name()));
  }

  /** With the role the user has now. */
  private Optional<Caller> known(String name) {
    return users.find(name).map(user -> new Caller(user.name(), user.role()));
  }
}
