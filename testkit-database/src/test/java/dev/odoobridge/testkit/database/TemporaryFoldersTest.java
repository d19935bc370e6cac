package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFoldersTest {

  /** Beyond what Linux gives out, which is at most 4194304. */
  private static final long NO_PROCESS = 99_999_999;

  @TempDir private Path parent;

  @Test
  void removesWhatKilledProcessesLeftAndNothingElse() throws IOException {
    var mine = TemporaryFolders.create(parent);
    var abandoned = parent.resolve("odoo-bridge-test-postgres-" + NO_PROCESS + "-x");
    var other = Files.createDirectory(parent.resolve("odoo-bridge-test-postgres-notes"));
    Files.createDirectories(abandoned.resolve("postgres"));
    Files.writeString(abandoned.resolve("postgres/password"), "x");

    TemporaryFolders.removeAbandoned(parent);

    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(mine));
    assertTrue(Files.exists(other));
  }
}
