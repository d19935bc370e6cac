package dev.odoobridge.application.access;

import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps users. */
public final class ManageUsersService implements ManageUsers {
  private final UserStore users;
  private final AnswerStore answers;
  private final PasswordHasher hasher;
  private final Transactions transactions;
  private final InstantSource clock;

  public ManageUsersService(
      UserStore users,
      AnswerStore answers,
      PasswordHasher hasher,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.answers = answers;
    this.hasher = hasher;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<User> list() {
    return users.list();
  }

  @Override
  public Optional<User> find(String name) {
    return users.find(name);
  }

  @Override
  public Result create(Caller caller, String name, Role role, Secret password) {
    var wrong = new ArrayList<FieldProblem>();
    if (!User.isName(name)) {
      wrong.add(
          new FieldProblem(
              "name", "must have 1 to 100 letters, digits, dots, dashes, underscores and @"));
    }
    if (User.isReserved(name)) {
      wrong.add(new FieldProblem("name", "stands for the bridge or Odoo themselves"));
    }
    objection(password).ifPresent(why -> wrong.add(new FieldProblem("password", why)));
    if (!wrong.isEmpty()) {
      return new Result.Invalid(wrong);
    }
    var user = new User(name, role, hasher.hash(password), clock.instant());
    return users.add(user)
        ? new Result.Stored(users.find(name).orElse(user))
        : new Result.NameTaken(name);
  }

  @Override
  public Result change(Caller caller, String name, Change change, Predicate<User> asRead) {
    var objection = change.password().flatMap(ManageUsersService::objection);
    if (objection.isPresent()) {
      return new Result.Invalid(List.of(new FieldProblem("password", objection.get())));
    }
    var hash = change.password().map(hasher::hash);
    return transactions.call(() -> changeLocked(name, change, hash, asRead));
  }

  private Result changeLocked(
      String name, Change change, Optional<String> hash, Predicate<User> asRead) {
    users.lock();
    var known = users.find(name);
    if (known.isEmpty()) {
      return new Result.NoSuchUser(name);
    }
    if (!asRead.test(known.get())) {
      return new Result.Moved(name);
    }
    var user = change.role().map(known.get()::withRole).orElse(known.get());
    user = hash.map(user::withPassword).orElse(user);
    user = change.disabled().map(user::disabled).orElse(user);
    if (known.get().isActiveAdmin() && !user.isActiveAdmin() && isLastAdmin(name)) {
      return new Result.LastAdmin(name);
    }
    users.replace(user);
    return new Result.Stored(user);
  }

  @Override
  public Result delete(Caller caller, String name, Predicate<User> asRead) {
    return transactions.call(
        () -> {
          users.lock();
          var known = users.find(name);
          if (known.isEmpty()) {
            return new Result.NoSuchUser(name);
          }
          if (!asRead.test(known.get())) {
            return new Result.Moved(name);
          }
          if (known.get().isActiveAdmin() && isLastAdmin(name)) {
            return new Result.LastAdmin(name);
          }
          users.remove(name);
          answers.forget(name);
          return new Result.Deleted(known.get());
        });
  }

  private boolean isLastAdmin(String name) {
    return users.list().stream().noneMatch(it -> it.isActiveAdmin() && !it.name().equals(name));
  }

  @Override
  public Result changePassword(Caller caller, Secret old, Secret next) {
    var known = users.find(caller.name());
    if (known.isEmpty()) {
      return new Result.NoSuchUser(caller.name());
    }
    if (!hasher.matches(old, known.get().passwordHash())) {
      return new Result.WrongPassword();
    }
    return change(
        caller, caller.name(), new Change(Optional.empty(), Optional.of(next), Optional.empty()));
  }

  private static Optional<String> objection(Secret password) {
    var length = password.reveal().length();
    return length < User.SHORTEST_PASSWORD || length > User.LONGEST_PASSWORD
        ? Optional.of(
            "must have " + User.SHORTEST_PASSWORD + " to " + User.LONGEST_PASSWORD + " characters")
        : Optional.empty();
  }
}
