package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.domain.access.RefreshToken;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link RefreshTokenStore}. */
public interface RefreshTokenStoreContract extends StoreContract {

  private RefreshTokenStore tokens() {
    return stores().access().refreshTokens();
  }

  private RefreshToken given(String hash, String family) {
    stores().users().add(new User("alice", Role.VIEWER, "hash", NOON));
    var token = new RefreshToken(hash, "alice", family, 3, NOON.plusSeconds(60));
    tokens().add(token, NOON);
    return token;
  }

  @Test
  default void givesATokenOnceAsAdded() {
    var token = given("a", "family");

    assertEquals(Optional.of(token), tokens().take("a"));
    assertEquals(Optional.empty(), tokens().take("a"));
    assertEquals(Optional.empty(), tokens().take("unknown"));
  }

  @Test
  default void endsTheFamilyOfATokenThatIsUsedTwice() {
    given("a", "one");
    given("b", "one");
    var other = given("c", "two");
    tokens().take("a");

    assertTrue(stores().users().signedIn("alice", "one").isPresent());

    assertEquals(Optional.empty(), tokens().take("a"));

    assertEquals(Optional.empty(), stores().users().signedIn("alice", "one"));
    assertTrue(stores().users().signedIn("alice", "two").isPresent());
    assertEquals(Optional.empty(), stores().users().signedIn("bob", "two"));
    assertEquals(Optional.empty(), stores().users().signedIn("alice", ""));
    assertEquals(Optional.empty(), tokens().take("b"));
    assertEquals(Optional.of(other), tokens().take("c"));
  }

  @Test
  default void givesATokenToOneOfManyWhoTryAtOnce() {
    given("a", "one");
    var threads =
        IntStream.range(0, 10).mapToObj(_ -> OtherThread.start(() -> tokens().take("a"))).toList();

    assertEquals(1, threads.stream().filter(it -> it.result().isPresent()).count());
  }

  @Test
  default void forgetsThoseThatEnded() {
    given("a", "one");

    tokens()
        .add(new RefreshToken("b", "alice", "two", 3, NOON.plusSeconds(90)), NOON.plusSeconds(61));

    assertEquals(Optional.empty(), tokens().take("a"));
    assertTrue(tokens().take("b").isPresent());
  }

  @Test
  default void goWithTheirUser() {
    given("a", "one");

    assertTrue(stores().users().remove("alice"));

    assertEquals(Optional.empty(), tokens().take("a"));
  }
}
