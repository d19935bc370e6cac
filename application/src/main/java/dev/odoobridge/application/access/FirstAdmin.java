package dev.odoobridge.application.access;

import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that somebody can sign in. */
public final class FirstAdmin {
  public static final String NAME = "admin";

  private final UserStore users;
  private final PasswordHasher hasher;
  private final InstantSource clock;

  public FirstAdmin(UserStore users, PasswordHasher hasher, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.clock = clock;
  }

  /**
   * Makes the user {@link #NAME} when there is no user yet. A password that is given is set anew at
   * every start, so that one who lost it can get in.
   *
   * @param given the password from the settings
   * @param made makes a password when none is given
   * @return the password that was made, to be shown once
   */
  public Optional<Secret> ensure(Optional<Secret> given, Supplier<Secret> made) {
    var existing = users.find(NAME);
    if (existing.isPresent()) {
      given.ifPresent(password -> letIn(existing.get(), password));
      return Optional.empty();
    }
    if (given.isPresent()) {
      users.add(admin(given.get()));
      return Optional.empty();
    }
    if (!users.list().isEmpty()) {
      return Optional.empty();
    }
    var password = made.get();
    return users.add(admin(password)) ? Optional.of(password) : Optional.empty();
  }

  private void letIn(User known, Secret password) {
    var user = known.withRole(Role.ADMIN).disabled(false);
    if (!hasher.matches(password, known.passwordHash())) {
      user = user.withPassword(hasher.hash(password));
    }
    if (!user.equals(known)) {
      users.replace(user);
    }
  }

  private User admin(Secret password) {
    return new User(NAME, Role.ADMIN, hasher.hash(password), clock.instant());
  }
}
