package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One server that all tests here look at, and restarts of others. */
final class EmbeddedPostgresTest {

  private static final Scratch SCRATCH = new Scratch();
  private static final Path FOLDER = SCRATCH.folder();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startFromAThreadThatEnds() throws Exception {
    var started = new CompletableFuture<EmbeddedPostgres>();
    Thread.ofPlatform()
        .start(() -> started.complete(EmbeddedPostgres.start(SCRATCH.settings(FOLDER))))
        .join();
    server = started.join();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    SCRATCH.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "server_encoding, UTF8",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256",
  })
  void isSetUpForDataThatMatters(String setting, String value) throws SQLException {
    assertEquals(value, Sql.value(server, "SHOW " + setting));
  }

  @Test
  void sortsTheSameOnEveryMachine() throws SQLException {
    assertEquals(
        "b:C.UTF-8",
        Sql.value(
            server,
            "SELECT datlocprovider::text || ':' || datlocale FROM pg_database"
                + " WHERE datname = 'odoo_bridge'"));
  }

  @Test
  void livesOnAfterTheThreadThatStartedIt() {
    assertTrue(server.isRunning());
  }

  @Test
  void keepsThePasswordFromOthers() throws Exception {
    var file = FOLDER.resolve("postgres/password");

    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    assertEquals(Files.readString(file), server.password());
    assertFalse(Files.exists(FOLDER.resolve("postgres/password.initdb")));
  }

  @Test
  void refusesAWrongPassword() {
    var refused =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "wrong"));

    assertEquals("28P01", refused.getSQLState());
  }

  /** Ctrl-C goes to a whole session; the server must not stop before its user has. */
  @Test
  void isOutOfReachOfTheTerminal() throws Exception {
    assertEquals(Long.toString(server.pid()), sessionOf(server.pid()));
    assertNotEquals(sessionOf(ProcessHandle.current().pid()), sessionOf(server.pid()));
  }

  private static String sessionOf(long pid) throws Exception {
    var facts = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
    return facts.substring(facts.lastIndexOf(')') + 2).split(" ")[3];
  }

  @Test
  void refusesASecondStartInTheSameProcess() throws Exception {
    var failure =
        assertThrows(
            EmbeddedPostgresFailure.FolderInUse.class,
            () -> EmbeddedPostgres.start(SCRATCH.settings(FOLDER)));

    assertEquals(ProcessHandle.current().pid(), failure.pid());
    assertEquals("1", Sql.value(server, "SELECT 1"));
  }

  @Test
  void refusesASecondStartInAnotherProcess() throws Exception {
    assertThrows(
        EmbeddedPostgresFailure.FolderInUse.class,
        () -> EmbeddedPostgres.start(SCRATCH.settings(FOLDER)),
        "first here, for such a refusal must not lose the lock to the other process");

    try (var child = Child.start("write", FOLDER, SCRATCH, Child.Surroundings.same())) {
      assertEquals(
          ("embedded-postgres-folder-in-use The data folder %s is in use by process %d. Stop that"
                  + " process, use another folder (ODOO_BRIDGE_DATA), or let both use one"
                  + " PostgreSQL (ODOO_BRIDGE_DATABASE_URL).")
              .formatted(FOLDER.resolve("postgres"), ProcessHandle.current().pid()),
          child.await("failed"));
    }
    assertEquals("1", Sql.value(server, "SELECT 1"));
  }

  @Test
  void keepsRowsWhenItIsStoppedAndStartedAgain() throws Exception {
    var folder = SCRATCH.folder();
    try (var first = EmbeddedPostgres.start(SCRATCH.settings(folder).notDurable())) {
      Sql.execute(first, "CREATE TABLE kept AS SELECT 7 AS number");
    }

    try (var second = EmbeddedPostgres.start(SCRATCH.settings(folder))) {
      assertEquals("7", Sql.value(second, "SELECT number FROM kept"));
    }
  }

  @Test
  void stopsUnderOpenSessionsAndInAnInterruptedThread() throws Exception {
    var stopped = EmbeddedPostgres.start(SCRATCH.settings(SCRATCH.folder()).notDurable());
    try (var connection = Sql.connect(stopped)) {
      Thread.currentThread().interrupt();
      stopped.close();
      stopped.close();

      assertTrue(Thread.interrupted());
      assertFalse(stopped.isRunning());
      assertFalse(connection.isValid(1));
    }
  }

  @Test
  void startsOverWhatAnInterruptedFirstStartLeft() throws Exception {
    var folder = SCRATCH.folder();
    var unfinished = folder.resolve("postgres/data.unfinished/base");
    Files.createDirectories(unfinished);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(unfinished.resolve("1"), "half");
    Files.writeString(folder.resolve("postgres/password"), "of the first attempt");

    try (var again = EmbeddedPostgres.start(SCRATCH.settings(folder).notDurable())) {
      assertEquals("off", Sql.value(again, "SHOW fsync"));
    }
  }
}
