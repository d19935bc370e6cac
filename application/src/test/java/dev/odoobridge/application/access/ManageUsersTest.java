package dev.odoobridge.application.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.application.port.in.ManageUsers.Change;
import dev.odoobridge.application.port.in.ManageUsers.Result;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.testkit.time.SettableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManageUsersTest {
  private static final Caller ADMIN = new Caller("admin", Role.ADMIN);
  private static final Secret PASSWORD = new Secret("long enough");

  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final AnswerStore answers = InMemoryStores.of(database).access().answers();
  private final ManageUsers users =
      new ManageUsersService(
          InMemoryStores.of(database).users(), answers, new Reversed(), database, clock);

  /** A hash is the password backwards. */
  private static final class Reversed implements PasswordHasher {
    @Override
    public String hash(Secret password) {
      return new StringBuilder(password.reveal()).reverse().toString();
    }

    @Override
    public boolean matches(Secret password, String hash) {
      return hash(password).equals(hash);
    }
  }

  private User given(String name, Role role) {
    return stored(users.create(ADMIN, name, role, PASSWORD));
  }

  private static User stored(Result result) {
    return assertInstanceOf(Result.Stored.class, result).user();
  }

  private static Change role(Role role) {
    return new Change(Optional.of(role), Optional.empty(), Optional.empty());
  }

  private static Change password(String text) {
    return new Change(Optional.empty(), Optional.of(new Secret(text)), Optional.empty());
  }

  private static Change disabled(boolean disabled) {
    return new Change(Optional.empty(), Optional.empty(), Optional.of(disabled));
  }

  @Test
  void makesAUserWithAHashedPassword() {
    var anna = given("anna", Role.MANAGER);

    assertEquals(new User("anna", Role.MANAGER, "hguone gnol", clock.instant()), anna);
    assertEquals(Optional.of(anna), users.find("anna"));
    assertEquals(new Result.NameTaken("anna"), users.create(ADMIN, "anna", Role.VIEWER, PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "token:shop", "command line", "a\nb", "-x", "a/b", "..", "odoo", "Auto"})
  void refusesNamesThatCouldBeTakenForOthers(String name) {
    var invalid =
        assertInstanceOf(
            Result.Invalid.class, users.create(ADMIN, name, Role.VIEWER, new Secret("short")));

    assertEquals(
        List.of("name", "password"), invalid.problems().stream().map(FieldProblem::path).toList());
  }

  @Test
  void changesWhatIsGiven() {
    given("root", Role.ADMIN);
    given("anna", Role.VIEWER);

    assertEquals(Role.HOST, stored(users.change(ADMIN, "anna", role(Role.HOST))).role());
    var next = stored(users.change(ADMIN, "anna", password("another one")));
    assertEquals(Role.HOST, next.role());
    var first = clock.instant().toEpochMilli();
    assertEquals(first + 1, next.generation());
    var out = stored(users.change(ADMIN, "anna", disabled(true)));
    assertTrue(out.disabled());
    assertEquals(first + 2, out.generation());
    assertEquals(first + 2, stored(users.change(ADMIN, "anna", disabled(true))).generation());
    assertInstanceOf(Result.Invalid.class, users.change(ADMIN, "anna", password("short")));
    assertEquals(new Result.NoSuchUser("otto"), users.change(ADMIN, "otto", disabled(true)));
  }

  @Test
  void theLastAdminStaysOne() {
    given("root", Role.ADMIN);
    given("out", Role.ADMIN);
    users.change(ADMIN, "out", disabled(true));

    var last = new Result.LastAdmin("root");
    assertEquals(last, users.delete(ADMIN, "root"));
    assertEquals(last, users.change(ADMIN, "root", disabled(true)));
    assertEquals(last, users.change(ADMIN, "root", role(Role.MANAGER)));
    users.change(ADMIN, "out", disabled(false));
    assertInstanceOf(Result.Deleted.class, users.delete(ADMIN, "root"));
  }

  @Test
  void deletesAUser() {
    given("anna", Role.VIEWER);

    assertEquals(new Result.Moved("anna"), users.delete(ADMIN, "anna", _ -> false));
    assertEquals(new Result.Moved("anna"), users.change(ADMIN, "anna", disabled(true), _ -> false));
    assertInstanceOf(Result.Deleted.class, users.delete(ADMIN, "anna"));
    assertEquals(new Result.NoSuchUser("anna"), users.delete(ADMIN, "anna"));
    assertEquals(List.of(), users.list());
  }

  @Test
  void anotherUserOfADeletedOnesNameGetsNoneOfTheirAnswers() {
    given("anna", Role.VIEWER);
    var now = clock.instant();
    answers.take("anna", "key", "request", now, now);

    users.delete(ADMIN, "anna");

    assertEquals(Optional.empty(), answers.take("anna", "key", "request", now, now));
  }

  @Test
  void everybodyChangesTheirOwnPasswordKnowingTheOldOne() {
    given("anna", Role.VIEWER);
    var anna = new Caller("anna", Role.VIEWER);
    var next = new Secret("another one");

    assertEquals(new Result.WrongPassword(), users.changePassword(anna, new Secret("wrong"), next));
    assertEquals(
        clock.instant().toEpochMilli() + 1,
        stored(users.changePassword(anna, PASSWORD, next)).generation());
    assertEquals(
        new Result.NoSuchUser("token:x"),
        users.changePassword(new Caller("token:x", Role.VIEWER), PASSWORD, next));
  }
}
