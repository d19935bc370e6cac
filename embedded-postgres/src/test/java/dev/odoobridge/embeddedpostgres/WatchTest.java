package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Kills the server under a process that lives. */
final class WatchTest {

  private static final Scratch SCRATCH = new Scratch();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @AfterAll
  static void removeScratch() throws Exception {
    SCRATCH.close();
  }

  @Test
  void startsAKilledServerAgainWhereItWasAndKeepsWhatWasCommitted() throws Exception {
    try (var server = EmbeddedPostgres.start(SCRATCH.settings(SCRATCH.usedFolder()))) {
      Sql.execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
      var url = server.jdbcUrl();
      var killed = kill(server);

      await(() -> server.pid() != killed && server.isRunning());

      assertEquals(url, server.jdbcUrl());
      assertEquals("7", Sql.value(server, "SELECT number FROM kept"));
    }
  }

  @Test
  void givesUpOnAServerThatDoesNotStayUp() throws Exception {
    var gaveUp = new CountDownLatch(1);
    var settings = SCRATCH.settings(SCRATCH.usedFolder()).notDurable();
    try (var server = EmbeddedPostgres.start(settings, gaveUp::countDown)) {
      for (var times = 0; times < 5; times++) {
        var killed = kill(server);
        await(() -> server.pid() != killed && server.isRunning() && answers(server));
        assertEquals(1, gaveUp.getCount());
      }
      kill(server);

      assertTrue(gaveUp.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
      assertFalse(server.isRunning());
    }
  }

  private static long kill(EmbeddedPostgres server) {
    var pid = server.pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return pid;
  }

  private static boolean answers(EmbeddedPostgres server) {
    try {
      return Sql.value(server, "SELECT 1").equals("1");
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) {
    var start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "it does not come back");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
