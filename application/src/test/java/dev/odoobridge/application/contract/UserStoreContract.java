package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link UserStore}. */
public interface UserStoreContract extends StoreContract {

  private UserStore users() {
    return stores().users();
  }

  private static User user(String name) {
    return new User(name, Role.VIEWER, "$argon2id$v=19$salt$hash", NOON);
  }

  @Test
  default void findsAUserAsAdded() {
    assertTrue(users().add(user("alice")));

    assertEquals(Optional.of(user("alice")), users().find("alice"));
  }

  @Test
  default void findsNobodyOfAnUnknownName() {
    users().add(user("alice"));

    assertEquals(Optional.empty(), users().find("Alice"));
    assertEquals(Optional.empty(), users().find(""));
    assertEquals(Optional.empty(), users().find("alice\0"));
  }

  @Test
  default void keepsTheFirstOfTwoUsersOfOneName() {
    users().add(user("alice"));

    assertFalse(users().add(new User("alice", Role.ADMIN, "other", NOON.plusSeconds(1))));

    assertEquals(Optional.of(user("alice")), users().find("alice"));
  }

  @Test
  default void addsANameOnceWhenManyTryAtOnce() {
    var threads =
        IntStream.range(0, 10)
            .mapToObj(_ -> OtherThread.start(() -> users().add(user("alice"))))
            .toList();

    assertEquals(1, threads.stream().filter(OtherThread::result).count());
  }

  @Test
  default void replacesAKnownUser() {
    users().add(user("alice"));
    var next = new User("alice", Role.ADMIN, "other", NOON.plusSeconds(1));

    assertTrue(users().replace(next));

    assertEquals(Optional.of(next), users().find("alice"));
  }

  @Test
  default void keepsWhoIsShutOutAndTheGeneration() {
    users().add(user("alice"));
    var next = user("alice").disabled(true);

    users().replace(next);

    assertEquals(Optional.of(next), users().find("alice"));
    assertEquals(NOON.toEpochMilli() + 1, users().find("alice").orElseThrow().generation());
  }

  @Test
  default void removesAUser() {
    users().add(user("alice"));

    assertTrue(users().remove("alice"));

    assertFalse(users().remove("alice"));
    assertFalse(users().remove("\0"));
    assertEquals(Optional.empty(), users().find("alice"));
  }

  @Test
  default void holdsUpOthersUntilTheTransactionEnds() {
    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  users().lock();
                  var started =
                      OtherThread.run(() -> stores().transactions().run(() -> users().lock()));
                  started.assertWaits();
                  return started;
                });

    assertTrue(other.result());
  }

  @Test
  default void replacesNoUnknownUser() {
    assertFalse(users().replace(user("alice")));

    assertEquals(List.of(), users().list());
  }

  @Test
  default void listsUsersInTheOrderOfTheirNames() {
    List.of("🚲", "b", "Ä", "a", "\uE000", "B").forEach(name -> users().add(user(name)));

    assertEquals(
        List.of("B", "a", "b", "Ä", "\uE000", "🚲"),
        users().list().stream().map(User::name).toList());
  }
}
