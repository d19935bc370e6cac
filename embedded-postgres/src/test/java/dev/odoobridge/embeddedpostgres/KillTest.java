package dev.odoobridge.embeddedpostgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
      return this == SAME ? SCRATCH.folder() : SCRATCH.folderOfNobody();
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
    assertTrue(ProcessHandle.of(server).map(ProcessHandle::isAlive).orElse(false));

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

  private static void assertGone(long pid) throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(10, SECONDS);
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  /** The second child leaves one as well. */
  private static void stopOrphanOf(Path folder) throws Exception {
    new Leftovers(new Layout(folder.resolve("postgres"))).stop(Duration.ofSeconds(10));
  }
}
