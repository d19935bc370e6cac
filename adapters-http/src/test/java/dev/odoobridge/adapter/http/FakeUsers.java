package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Users in memory; a hash is the password with # before it. */
final class FakeUsers implements ManageUsers {
  private final ConcurrentSkipListMap<String, User> kept = new ConcurrentSkipListMap<>();

  FakeUsers() {
    kept.put("admin", new User("admin", Role.ADMIN, "#adminadmin", Served.NOW));
  }

  @Override
  public List<User> list() {
    return List.copyOf(kept.values());
  }

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(kept.get(name));
  }

  @Override
  public Result create(Caller caller, String name, Role role, Secret password) {
    if (!User.isName(name)) {
      return new Result.Invalid(List.of(new FieldProblem("name", "has the wrong form")));
    }
    var user = new User(name, role, "#" + password.reveal(), Served.NOW);
    return kept.putIfAbsent(name, user) == null
        ? new Result.Stored(user)
        : new Result.NameTaken(name);
  }

  @Override
  public synchronized Result change(
      Caller caller, String name, Change change, Predicate<User> asRead) {
    var known = kept.get(name);
    if (known == null) {
      return new Result.NoSuchUser(name);
    }
    if (!asRead.test(known)) {
      return new Result.Moved(name);
    }
    var user = change.role().map(known::withRole).orElse(known);
    user = change.password().map(it -> "#" + it.reveal()).map(user::withPassword).orElse(user);
    user = change.disabled().map(user::disabled).orElse(user);
    if (isLast(known) && !user.isActiveAdmin()) {
      return new Result.LastAdmin(name);
    }
    kept.put(name, user);
    return new Result.Stored(user);
  }

  @Override
  public synchronized Result delete(Caller caller, String name, Predicate<User> asRead) {
    var known = kept.get(name);
    if (known == null) {
      return new Result.NoSuchUser(name);
    }
    if (!asRead.test(known)) {
      return new Result.Moved(name);
    }
    if (isLast(known)) {
      return new Result.LastAdmin(name);
    }
    kept.remove(name);
    return new Result.Deleted(known);
  }

  private boolean isLast(User user) {
    return user.isActiveAdmin() && kept.values().stream().filter(User::isActiveAdmin).count() == 1;
  }

  @Override
  public Result changePassword(Caller caller, Secret old, Secret next) {
    var known = kept.get(caller.name());
    if (known == null) {
      return new Result.NoSuchUser(caller.name());
    }
    if (!known.passwordHash().equals("#" + old.reveal())) {
      return new Result.WrongPassword();
    }
    kept.put(known.name(), known.withPassword("#" + next.reveal()));
    return new Result.Stored(known);
  }
}
