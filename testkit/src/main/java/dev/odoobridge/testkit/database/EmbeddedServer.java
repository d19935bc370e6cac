package dev.odoobridge.testkit.database;

import dev.odoobridge.embeddedpostgres.EmbeddedPostgres;
import dev.odoobridge.embeddedpostgres.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static Optional<Path> cache(Path temporary) throws IOException {
    return BinariesCache.folder(
        Path.of(System.getProperty("user.home")), temporary, System.getProperty("user.name"));
  }
}
