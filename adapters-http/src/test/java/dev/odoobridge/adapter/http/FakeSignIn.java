package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.integration.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One user for each role, named like it; the password is the name twice. */
final class FakeSignIn implements SignIn {
  private final Map<String, Caller> tokens = new ConcurrentHashMap<>();
  private final InstantSource clock;

  FakeSignIn(InstantSource clock) {
    this.clock = clock;
  }

  String token(Role role) {
    var token = "token-of-" + role.word();
    tokens.put(token, new Caller(role.word(), role));
    return token;
  }

  /** A token of that role, narrowed. */
  String token(Role role, Scope scope) {
    var token = "token-" + tokens.size();
    tokens.put(token, new Caller("token:" + tokens.size(), role, scope));
    return token;
  }

  @Override
  public Result signIn(String name, Secret password) {
    var role = Role.parse(name);
    if (role.isEmpty() || !password.reveal().equals(name + name)) {
      return new Result.Refused();
    }
    return signedIn(role.get());
  }

  private Result signedIn(Role role) {
    var token = token(role);
    return new Result.SignedIn(
        tokens.get(token),
        new Secret(token),
        clock.instant().plus(Duration.ofMinutes(30)),
        new Secret("refresh-" + role.word()));
  }

  @Override
  public Result refresh(Secret refreshToken) {
    return Role.parse(refreshToken.reveal().replace("refresh-", ""))
        .map(this::signedIn)
        .orElseGet(Result.Refused::new);
  }

  @Override
  public Optional<Caller> caller(String token) {
    return Optional.ofNullable(tokens.get(token));
  }
}
