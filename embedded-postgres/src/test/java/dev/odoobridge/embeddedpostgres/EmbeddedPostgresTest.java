package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresTest {

  private static final Scratch SCRATCH = new Scratch();

  @AfterAll
  static void removeScratch() throws Exception {
    SCRATCH.close();
  }

  @Test
  void keepsRowsWhenItIsStoppedAndStartedAgain() throws Exception {
    var folder = SCRATCH.folder();
    try (var server = EmbeddedPostgres.start(SCRATCH.settings(folder))) {
      Sql.execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
    }
    try (var server = EmbeddedPostgres.start(SCRATCH.settings(folder))) {
      assertEquals("7", Sql.value(server, "SELECT number FROM kept"));
    }
  }
}
