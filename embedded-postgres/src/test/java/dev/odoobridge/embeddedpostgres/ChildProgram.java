package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs in a process of its own and tells line by line how far it is: {@code server <pid>}, {@code
 * found <rows>}, {@code row <number>} after each commit, {@code failed <code> <message>}.
 */
final class ChildProgram {

  private ChildProgram() {}

  public static void main(String[] arguments) throws Exception {
    var settings = Settings.in(Path.of(arguments[1])).withBinariesIn(Path.of(arguments[2]));
    try {
      switch (arguments[0]) {
        case "write" -> writeUntilKilled(settings);
        case "recycle" -> startWhereTheProcessNumberIsSomeoneElses(settings);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (EmbeddedPostgresFailure failure) {
      System.out.printf("failed %s %s%n", failure.code(), failure.getMessage());
    }
  }

  private static void writeUntilKilled(Settings settings) throws SQLException {
    if (!Files.exists(settings.folder().resolve("postgres/data"))) {
      // Only to save time: on a busy disk the first start waits seconds for it.
      EmbeddedPostgres.start(settings.notDurable()).close();
    }
    var server = EmbeddedPostgres.start(settings);
    System.out.printf("server %d%n", server.pid());
    try (var connection = Sql.connect(server);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)");
      var found = Integer.parseInt(Sql.value(server, "SELECT count(*) FROM written"));
      System.out.printf("found %d%n", found);
      for (var number = found + 1; ; number++) {
        statement.execute("INSERT INTO written VALUES (%d)".formatted(number));
        System.out.printf("row %d%n", number);
      }
    }
  }

  /**
   * As after the restart of a container: the old server's number now belongs to another program.
   */
  private static void startWhereTheProcessNumberIsSomeoneElses(Settings settings)
      throws IOException {
    EmbeddedPostgres.start(settings.notDurable()).close();
    var other = new ProcessBuilder("cat").start();
    var data = settings.folder().toRealPath().resolve("postgres/data");
    Files.write(
        data.resolve("postmaster.pid"),
        List.of(Long.toString(other.pid()), data.toString(), "1", "5432", "", "127.0.0.1", "", ""));
    try (var server = EmbeddedPostgres.start(settings)) {
      System.out.printf("server %d%n", server.pid());
      System.out.printf("other program runs on: %s%n", other.isAlive());
    } finally {
      other.destroyForcibly();
    }
  }
}
