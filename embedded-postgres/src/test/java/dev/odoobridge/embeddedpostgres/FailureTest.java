package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads when it does not start; each leaves the folder free for the next try. */
final class FailureTest {

  private static final Scratch SCRATCH = new Scratch();
  private static final Path FOLDER = SCRATCH.folder();

  @BeforeAll
  static void makeOneFolder() {
    start(FOLDER);
  }

  @AfterAll
  static void removeScratch() throws Exception {
    SCRATCH.close();
  }

  private static void start(Path folder) {
    EmbeddedPostgres.start(SCRATCH.settings(folder).notDurable()).close();
  }

  private static String failure(Class<? extends EmbeddedPostgresFailure> type, Path folder) {
    return assertThrows(type, () -> start(folder)).getMessage();
  }

  @Test
  void namesBothVersionsOfForeignData() throws Exception {
    var version = FOLDER.resolve("postgres/data/PG_VERSION");
    var right = Files.readString(version);
    Files.writeString(version, "17\n");

    var message = failure(EmbeddedPostgresFailure.WrongMajorVersion.class, FOLDER);

    Files.writeString(version, right);
    assertEquals(
        ("The data in %s is of PostgreSQL 17, but this program brings PostgreSQL 18. Use the"
                + " program version that wrote it and export there, move the folder away to start"
                + " empty, or set ODOO_BRIDGE_DATABASE_URL to a PostgreSQL of your own.")
            .formatted(FOLDER.resolve("postgres/data")),
        message);
    start(FOLDER);
  }

  @Test
  void doesNotTouchAFolderFullOfSomethingElse() throws Exception {
    var folder = SCRATCH.folder();
    var letter = folder.resolve("postgres/data/letter.txt");
    Files.createDirectories(letter.getParent());
    Files.writeString(letter, "dear");

    var message = failure(EmbeddedPostgresFailure.WrongMajorVersion.class, folder);

    assertTrue(message.contains("PostgreSQL (none)"), message);
    assertEquals("dear", Files.readString(letter));
  }

  @Test
  void asksForTheLostPassword() throws Exception {
    var password = FOLDER.resolve("postgres/password");
    var content = Files.readString(password);
    Files.delete(password);

    var message = failure(EmbeddedPostgresFailure.PasswordMissing.class, FOLDER);

    Files.writeString(password, content);
    assertTrue(message.contains("Restore the file from your backup"), message);
    start(FOLDER);
  }

  @Test
  void doesNotKeepRunningWithAWrongPassword() throws Exception {
    var password = FOLDER.resolve("postgres/password");
    var content = Files.readString(password);
    Files.writeString(password, "wrong");

    var message = failure(EmbeddedPostgresFailure.StartFailed.class, FOLDER);

    Files.writeString(password, content);
    assertTrue(message.contains("password authentication failed"), message);
    start(FOLDER);
  }

  @Test
  void showsTheEndOfTheServersLog() throws Exception {
    var settings = FOLDER.resolve("postgres/data/postgresql.conf");
    var content = Files.readString(settings);
    Files.writeString(settings, "shared_buffers = 'plenty'\n", StandardOpenOption.APPEND);

    var message = failure(EmbeddedPostgresFailure.StartFailed.class, FOLDER);

    Files.writeString(settings, content);
    assertTrue(message.contains("invalid value for parameter \"shared_buffers\""), message);
    start(FOLDER);
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws Exception {
    var file = SCRATCH.folder();
    Files.writeString(file, "in the way");

    assertEquals(
        ("The user %s cannot write to the data folder %s/postgres"
                + " (java.nio.file.FileAlreadyExistsException: %s). Give the folder to that user"
                + " (chown), choose another one (ODOO_BRIDGE_DATA), or set"
                + " ODOO_BRIDGE_DATABASE_URL to a PostgreSQL of your own.")
            .formatted(System.getProperty("user.name"), file, file),
        failure(EmbeddedPostgresFailure.FolderNotWritable.class, file));
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, s390x"})
  void saysWhereItDoesNotRun(String system, String architecture) {
    var failure =
        assertThrows(
            EmbeddedPostgresFailure.BinariesMissing.class, () -> Platform.of(system, architecture));

    assertTrue(failure.getMessage().contains(system + " on " + architecture));
    assertTrue(failure.getMessage().contains("ODOO_BRIDGE_DATABASE_URL"));
  }
}
