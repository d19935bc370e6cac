package dev.odoobridge.application.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());
  private final UserStore users = stores.users();
  private final Random random = new Random(1);
  private final Hashes hasher = new Hashes();
  private final Tokens tokens = new Tokens();
  private final FirstAdmin firstAdmin = new FirstAdmin(users, hasher, clock);

  /** Counts its checks; a hash is the password behind a mark. */
  private static final class Hashes implements PasswordHasher {
    private int checks;

    @Override
    public String hash(Secret password) {
      return "hash:" + password.reveal();
    }

    @Override
    public boolean matches(Secret password, String hash) {
      checks++;
      return hash.equals("hash:" + password.reveal());
    }
  }

  /** Tokens that end after an hour. */
  private static final class Tokens implements AccessTokens {
    private final Map<String, Proven> callers = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();

    @Override
    public Issued issue(Caller caller, long generation, String session, Instant now) {
      var token = "token-" + callers.size();
      callers.put(token, new Proven(caller, generation, session));
      ends.put(token, now.plus(Duration.ofHours(1)));
      return new Issued(new Secret(token), now.plus(Duration.ofHours(1)));
    }

    @Override
    public Optional<Proven> verify(String token, Instant now) {
      return Optional.ofNullable(callers.get(token))
          .filter(_ -> now.isBefore(ends.getOrDefault(token, Instant.MIN)));
    }
  }

  private SignIn signIn() {
    var renewal = new Renewal(stores.access().refreshTokens(), users, clock, random);
    var check = new TokenCheck(stores.access().apiTokens(), clock);
    return new SignInService(users, hasher, tokens, renewal, check, clock);
  }

  private void user(String name, Role role) {
    users.add(new User(name, role, hasher.hash(new Secret("right")), clock.instant()));
  }

  @Nested
  class SigningIn {
    @Test
    void givesATokenThatEnds() {
      user("alice", Role.MANAGER);
      var service = signIn();

      var signedIn =
          assertInstanceOf(
              SignIn.Result.SignedIn.class, service.signIn("alice", new Secret("right")));

      assertEquals(new Caller("alice", Role.MANAGER), signedIn.caller());
      var token = signedIn.token().reveal();
      assertEquals(Optional.of(signedIn.caller()), service.caller(token));
      clock.advance(Duration.ofHours(2));
      assertEquals(Optional.empty(), service.caller(token));
    }

    @Test
    void checksAPasswordForUnknownNamesToo() {
      user("alice", Role.MANAGER);
      var service = signIn();
      hasher.checks = 0;

      assertEquals(new SignIn.Result.Refused(), service.signIn("alice", new Secret("wrong")));
      assertEquals(new SignIn.Result.Refused(), service.signIn("nobody", new Secret("right")));
      var own = new Secret("nobody has this password");
      assertEquals(new SignIn.Result.Refused(), service.signIn("nobody", own));

      assertEquals(3, hasher.checks);
    }

    @Test
    void aTokenCarriesTheRoleTheUserHasNow() {
      user("alice", Role.ADMIN);
      var service = signIn();
      var signedIn =
          assertInstanceOf(
              SignIn.Result.SignedIn.class, service.signIn("alice", new Secret("right")));
      users.replace(new User("alice", Role.VIEWER, "hash:right", clock.instant()));

      assertEquals(
          Optional.of(new Caller("alice", Role.VIEWER)), service.caller(signedIn.token().reveal()));
      assertEquals(Optional.empty(), service.caller("forged"));
    }

    @Test
    void whatADeletedUserHeldIsNothingToANewOneOfThatName() {
      user("alice", Role.VIEWER);
      var service = signIn();
      var before =
          assertInstanceOf(
              SignIn.Result.SignedIn.class, service.signIn("alice", new Secret("right")));
      users.remove("alice");
      clock.advance(Duration.ofSeconds(1));
      user("alice", Role.ADMIN);

      assertEquals(Optional.empty(), service.caller(before.token().reveal()));
      assertEquals(new SignIn.Result.Refused(), service.refresh(before.refreshToken()));
    }
  }

  @Test
  void knowsTheCommandsOfItsMachineThoughTheyAreNoUser() {
    var token = tokens.issue(SignInService.COMMANDS, clock.instant()).token().reveal();
    var nobody = tokens.issue(new Caller("admin", Role.ADMIN), clock.instant()).token().reveal();

    assertEquals(Optional.of(SignInService.COMMANDS), signIn().caller(token));
    assertEquals(Optional.empty(), signIn().caller(nobody));
    assertEquals(
        new SignIn.Result.Refused(),
        signIn().signIn(SignInService.COMMANDS.name(), new Secret("any")));
  }

  @Nested
  class Refreshing {
    private SignIn.Result.SignedIn signedIn(SignIn.Result result) {
      return assertInstanceOf(SignIn.Result.SignedIn.class, result);
    }

    @Test
    void givesNewTokensOnce() {
      user("alice", Role.MANAGER);
      var first = signedIn(signIn().signIn("alice", new Secret("right")));

      var second = signedIn(signIn().refresh(first.refreshToken()));

      assertEquals(Optional.of(second.caller()), signIn().caller(second.token().reveal()));
      assertEquals(new SignIn.Result.Refused(), signIn().refresh(first.refreshToken()));
      assertEquals(new SignIn.Result.Refused(), signIn().refresh(second.refreshToken()));
    }

    @Test
    void aTokenThatComesTwiceEndsAllOfThatSignInAtOnceAndNoOther() {
      user("alice", Role.MANAGER);
      var other = signedIn(signIn().signIn("alice", new Secret("right")));
      var first = signedIn(signIn().signIn("alice", new Secret("right")));
      var second = signedIn(signIn().refresh(first.refreshToken()));

      signIn().refresh(first.refreshToken());

      assertEquals(Optional.empty(), signIn().caller(first.token().reveal()));
      assertEquals(Optional.empty(), signIn().caller(second.token().reveal()));
      assertEquals(Optional.of(other.caller()), signIn().caller(other.token().reveal()));
    }

    @Test
    void endsAfterTwoWeeksWithoutUse() {
      user("alice", Role.MANAGER);
      var token = signedIn(signIn().signIn("alice", new Secret("right"))).refreshToken();
      clock.advance(Renewal.LIFE);

      assertEquals(new SignIn.Result.Refused(), signIn().refresh(token));
      assertEquals(new SignIn.Result.Refused(), signIn().refresh(new Secret("obr_forged")));
    }

    @Test
    void allThatWasSignedInEndsWithThePasswordAndWhenTheUserIsShutOut() {
      user("alice", Role.MANAGER);
      var before = signedIn(signIn().signIn("alice", new Secret("right")));
      users.replace(users.find("alice").orElseThrow().withPassword("hash:next"));

      assertEquals(Optional.empty(), signIn().caller(before.token().reveal()));
      assertEquals(new SignIn.Result.Refused(), signIn().refresh(before.refreshToken()));

      var after = signedIn(signIn().signIn("alice", new Secret("next")));
      users.replace(users.find("alice").orElseThrow().disabled(true));
      assertEquals(Optional.empty(), signIn().caller(after.token().reveal()));
      assertEquals(new SignIn.Result.Refused(), signIn().refresh(after.refreshToken()));
      assertEquals(new SignIn.Result.Refused(), signIn().signIn("alice", new Secret("next")));
    }
  }

  @Nested
  class TheFirstAdmin {
    private Optional<Secret> ensure(Optional<String> given) {
      return firstAdmin.ensure(given.map(Secret::new), () -> new Secret("made"));
    }

    @Test
    void isMadeOnceWithAPasswordThatIsShownOnce() {
      assertEquals("made", ensure(Optional.empty()).orElseThrow().reveal());
      assertEquals(Optional.empty(), ensure(Optional.empty()));
      assertInstanceOf(SignIn.Result.SignedIn.class, signIn().signIn("admin", new Secret("made")));
    }

    @Test
    void getsThePasswordOfTheSettingsAnewAtEveryStart() {
      assertEquals(Optional.empty(), ensure(Optional.of("one")));
      assertEquals(Optional.empty(), ensure(Optional.of("two")));

      assertInstanceOf(SignIn.Result.SignedIn.class, signIn().signIn("admin", new Secret("two")));
      assertInstanceOf(SignIn.Result.Refused.class, signIn().signIn("admin", new Secret("one")));
      ensure(Optional.empty());
      assertInstanceOf(SignIn.Result.SignedIn.class, signIn().signIn("admin", new Secret("two")));
    }

    @Test
    void isLetInAgainByThePasswordOfTheSettings() {
      user("alice", Role.ADMIN);
      ensure(Optional.of("one"));
      users.replace(users.find("admin").orElseThrow().disabled(true).withRole(Role.VIEWER));

      ensure(Optional.of("one"));

      assertTrue(users.find("admin").orElseThrow().isActiveAdmin());
    }

    @Test
    void isNotMadeBesideOtherUsersUnlessAskedFor() {
      user("alice", Role.ADMIN);

      assertEquals(Optional.empty(), ensure(Optional.empty()));
      assertEquals(Optional.empty(), users.find("admin"));
      ensure(Optional.of("lost"));
      assertEquals(Role.ADMIN, users.find("admin").orElseThrow().role());
    }

    @Test
    void failsWhenNoPasswordCanBeMade() {
      assertThrows(
          IllegalStateException.class,
          () ->
              firstAdmin.ensure(
                  Optional.empty(),
                  () -> {
                    throw new IllegalStateException("no randomness");
                  }));
      assertEquals(Optional.empty(), users.find("admin"));
    }
  }
}
