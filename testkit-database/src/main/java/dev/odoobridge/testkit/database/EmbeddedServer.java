package dev.odoobridge.testkit.database;

import dev.odoobridge.embeddedpostgres.EmbeddedPostgres;
import dev.odoobridge.embeddedpostgres.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The embedded PostgreSQL in a folder that lives as long as the process. */
final class EmbeddedServer {

  private EmbeddedServer() {}

  static FoundServer start() {
    try {
      var temporary = Path.of(System.getProperty("java.io.tmpdir"));
      TemporaryFolders.removeAbandoned(temporary);
      var folder = TemporaryFolders.create(temporary);
      // The server may be another user, who must be able to pass through.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      var settings = Settings.in(folder).notDurable();
      var server =
          EmbeddedPostgres.start(cache(temporary).map(settings::withBinariesIn).orElse(settings));
      var address = ServerAddress.parse(server.jdbcUrl()).as(server.username(), server.password());
      takePlainPasswords(address);
      return new FoundServer(
          address,
          _ -> {
            server.close();
            TemporaryFolders.remove(folder);
          });
    } catch (IOException cause) {
      throw new UncheckedIOException("no folder for the embedded PostgreSQL", cause);
    }
  }

  /**
   * Working out the answer to a challenge takes the driver as long as a test of the store takes; on
   * this loopback address, before data of tests, the password itself will do.
   */
  private static void takePlainPasswords(ServerAddress address) {
    var url = address.jdbcUrl(address.database());
    try (var connection = DriverManager.getConnection(url, address.username(), address.password());
        var statement = connection.createStatement();
        var file = statement.executeQuery("SHOW hba_file")) {
      file.next();
      statement.execute(
          "COPY (SELECT 'host all all 127.0.0.1/32 password') TO '" + file.getString(1) + "'");
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException cause) {
      throw new IllegalStateException("the embedded PostgreSQL keeps its way to log in", cause);
    }
  }

  static Optional<Path> cache(Path temporary) throws IOException {
    return BinariesCache.folder(
        Path.of(System.getProperty("user.home")), temporary, System.getProperty("user.name"));
  }
}
