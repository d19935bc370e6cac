package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How root hands the server to someone else. */
@EnabledIf(value = "isRoot", disabledReason = "only root can give the server away")
final class RootTest {

  private static final Scratch SCRATCH = new Scratch();
  private static final int NOBODY = 65534;

  static boolean isRoot() throws IOException {
    return Owner.current().isRoot();
  }

  @AfterAll
  static void removeScratch() throws Exception {
    SCRATCH.close();
  }

  private static Path closedFolder() throws IOException {
    var closed = Files.createDirectory(SCRATCH.folder());
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    return closed;
  }

  private static int userOf(EmbeddedPostgres server) throws IOException {
    return Owner.of(Path.of("/proc", Long.toString(server.pid()))).uid();
  }

  @Test
  void staysWithTheUserWhoOwnsTheDataUntilToldOtherwise() throws Exception {
    var folder = SCRATCH.folder();
    var settings = SCRATCH.settings(folder).notDurable();
    try (var server = EmbeddedPostgres.start(settings.runAs("nobody"))) {
      assertEquals(NOBODY, userOf(server));
      Sql.execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
    }

    try (var server = EmbeddedPostgres.start(settings)) {
      assertEquals(NOBODY, userOf(server));
    }
    try (var server = EmbeddedPostgres.start(settings.runAs("daemon"))) {
      assertEquals(Owner.of(folder.resolve("postgres/data")).uid(), userOf(server));
      assertEquals("7", Sql.value(server, "SELECT number FROM kept"));
    }
  }

  @Test
  void takesAllPowersFromTheServer() throws Exception {
    try (var server = EmbeddedPostgres.start(SCRATCH.settings(SCRATCH.usedFolder()).notDurable())) {
      var status = Files.readString(Path.of("/proc/%d/status".formatted(server.pid())));

      assertTrue(status.contains("CapEff:\t0000000000000000"), status);
      assertTrue(status.contains("NoNewPrivs:\t1"), status);
    }
  }

  @Test
  void namesTheFolderThatTheWantedUserCannotPass() throws Exception {
    var closed = closedFolder();
    var settings = SCRATCH.settings(closed.resolve("data")).runAs("nobody");

    var failure =
        assertThrows(
            EmbeddedPostgresFailure.NotTraversable.class, () -> EmbeddedPostgres.start(settings));

    assertEquals(
        ("PostgreSQL cannot run as root, and the user nobody cannot reach %1$s/data/postgres"
                + " because of %1$s. Put the data folder elsewhere (ODOO_BRIDGE_DATA, such as"
                + " /var/lib/odoo-bridge), allow passing through (chmod o+x %1$s), run as an"
                + " ordinary user, or set ODOO_BRIDGE_DATABASE_URL to a PostgreSQL of your own.")
            .formatted(closed),
        failure.getMessage());
  }

  /** Containers usually refuse user namespaces; then there is no way, and it says so. */
  @Test
  void worksInAClosedFolderWhereTheKernelAllowsNamespaces() throws Exception {
    var settings = SCRATCH.settings(closedFolder().resolve("data")).notDurable();

    if (Commands.run("unshare", "-U", "true").succeeded()) {
      EmbeddedPostgres.start(settings).close();
      try (var server = EmbeddedPostgres.start(settings)) {
        assertEquals("1", Sql.value(server, "SELECT 1"));
      }
    } else {
      assertThrows(
          EmbeddedPostgresFailure.NotTraversable.class, () -> EmbeddedPostgres.start(settings));
    }
  }

  @Test
  void refusesAUserWhoIsNotThere() {
    var settings = SCRATCH.settings(SCRATCH.folder()).runAs("no-such-user");

    var failure =
        assertThrows(
            EmbeddedPostgresFailure.NoSuchUser.class, () -> EmbeddedPostgres.start(settings));

    assertTrue(failure.getMessage().contains("no-such-user"), failure.getMessage());
  }

  @Test
  void leavesAnOrdinaryUserOutOfAFolderOfRoot() throws Exception {
    var folder = SCRATCH.usedFolder();

    try (var child = Child.start("write", folder, SCRATCH, Child.Surroundings.same().asNobody())) {
      var message = child.await("failed");

      assertTrue(
          message.startsWith(
              "embedded-postgres-folder-not-writable The user nobody cannot write to the data folder "
                  + folder.resolve("postgres")),
          message);
    }
  }
}
