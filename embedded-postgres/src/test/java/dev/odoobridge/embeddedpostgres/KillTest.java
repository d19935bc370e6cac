package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills processes that have a server: as whoever runs the tests, and as nobody when that is root.
 */
final class KillTest {

  private static final Scratch SCRATCH = new Scratch();
  private static final int ROWS = 20;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int NOBODY_UID = 65534;

  @AfterAll
  static void removeScratch() throws Exception {
    SCRATCH.close();
  }

  /** As whom. */
  enum User {
    SAME,
    NOBODY;

    Child.Surroundings surroundings() {
      var same = Child.Surroundings.same();
      return this == SAME ? same : same.asNobody();
    }

    Path folder() throws IOException {
      var folder = SCRATCH.usedFolder();
      if (this == NOBODY) {
        new Owner(NOBODY_UID, NOBODY_UID).take(folder);
      }
      return folder;
    }
  }

  static Stream<User> users() throws IOException {
    return Owner.current().isRoot() ? Stream.of(User.values()) : Stream.of(User.SAME);
  }

  @ParameterizedTest
  @MethodSource("users")
  void takesTheServerAlongAndKeepsWhatWasCommitted(User user) throws Exception {
    var folder = user.folder();
    var surroundings = user.surroundings();
    var first = Child.start("write", folder, SCRATCH, surroundings);
    var server = Long.parseLong(first.await("server"));
    var committed = first.killAndReadLastRow(ROWS);

    var second = Child.start("write", folder, SCRATCH, surroundings);
    var nextServer = Long.parseLong(second.await("server"));
    assertTrue(Integer.parseInt(second.await("found")) >= committed);
    assertGone(server);
    second.close();

    // This time nobody but the kernel can have done it.
    assertGone(nextServer);
  }

  @ParameterizedTest
  @MethodSource("users")
  void stopsTheOrphanWhereTheKernelCannot(User user) throws Exception {
    var folder = user.folder();
    var surroundings = user.surroundings().withoutSetpriv(SCRATCH.folder());
    var first = Child.start("write", folder, SCRATCH, surroundings);
    var server = Long.parseLong(first.await("server"));
    var committed = first.killAndReadLastRow(ROWS);
    assertTrue(runs(server));

    try (var second = Child.start("write", folder, SCRATCH, surroundings)) {
      assertTrue(Integer.parseInt(second.await("found")) >= committed);
      assertGone(server);
    } finally {
      stopOrphanOf(folder);
    }
  }

  @Test
  void isNotMisledByARecycledProcessNumber() throws Exception {
    var user = Owner.current().isRoot() ? User.NOBODY : User.SAME;

    try (var child = Child.start("recycle", user.folder(), SCRATCH, user.surroundings())) {
      child.await("server");
      assertEquals("true", child.await("other program runs on:"));
    }
  }

  private static void assertGone(long pid) {
    var start = System.nanoTime();
    while (runs(pid)) {
      assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "the server runs on");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** A dead process may linger in the list, but it has no program any more. */
  private static boolean runs(long pid) {
    try {
      return !Files.readSymbolicLink(Path.of("/proc/%d/exe".formatted(pid))).toString().isEmpty();
    } catch (IOException gone) {
      return false;
    }
  }

  /** The second child leaves one as well. */
  private static void stopOrphanOf(Path folder) throws Exception {
    new Leftovers(new Layout(folder.resolve("postgres"))).stop(Duration.ofSeconds(10));
  }
}
