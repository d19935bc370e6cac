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
import org.jspecify.annotations.Nullable;

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
  private final Renewal renewal;
  private final TokenCheck tokenCheck;
  private final InstantSource clock;

  /** Null until the first sign-in: it costs as much as one, and a start should not wait for it. */
  private volatile @Nullable String nobodysHash;

  public SignInService(
      UserStore users,
      PasswordHasher hasher,
      AccessTokens tokens,
      Renewal renewal,
      TokenCheck tokenCheck,
      InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.tokens = tokens;
    this.renewal = renewal;
    this.tokenCheck = tokenCheck;
    this.clock = clock;
  }

  @Override
  public Result signIn(String name, Secret password) {
    // An unknown name is checked too, so that the time does not tell which names are known.
    var otherwise = nobodysHash();
    var user = users.find(name);
    var matches = hasher.matches(password, user.map(User::passwordHash).orElse(otherwise));
    if (user.isEmpty() || !matches || user.get().disabled()) {
      return new Result.Refused();
    }
    return signedIn(user.get(), renewal.begin(user.get()));
  }

  /** Several sign-ins at once may each make one; any will do. */
  private String nobodysHash() {
    var made = nobodysHash;
    if (made == null) {
      made = hasher.hash(new Secret("nobody has this password"));
      nobodysHash = made;
    }
    return made;
  }

  @Override
  public Result refresh(Secret token) {
    var used = renewal.take(token.reveal());
    var user = used.flatMap(renewal::user);
    return user.isEmpty()
        ? new Result.Refused()
        : signedIn(user.get(), renewal.next(user.get(), used.get()));
  }

  private Result signedIn(User user, Renewal.Next next) {
    var caller = new Caller(user.name(), user.role());
    var issued = tokens.issue(caller, user.generation(), next.family(), clock.instant());
    return new Result.SignedIn(caller, issued.token(), issued.expiresAt(), next.token());
  }

  @Override
  public Optional<Caller> caller(String token) {
    return TokenCheck.isOne(token)
        ? tokenCheck.caller(token)
        : tokens.verify(token, clock.instant()).flatMap(this::known);
  }

  /** With the role the user has now, while what was signed in then still counts. */
  private Optional<Caller> known(AccessTokens.Proven proven) {
    return proven.caller().equals(COMMANDS)
        ? Optional.of(COMMANDS)
        : users
            .signedIn(proven.caller().name(), proven.session())
            .filter(user -> !user.disabled() && user.generation() == proven.generation())
            .map(user -> new Caller(user.name(), user.role()));
  }
}
