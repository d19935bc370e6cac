package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.embeddedpostgres.EmbeddedPostgres;
import dev.odoobridge.embeddedpostgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedProgramsIT {

  @Test
  void spareAServiceTheUnpacking(@TempDir Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    unpackForAll(folder.resolve("first"));
    var postgres = folder.resolve("second").resolve("postgres");
    SharedPrograms.linkInto(postgres);
    var manifest = manifest(postgres);
    var linked = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(manifest.getParent(), linked);

    EmbeddedPostgres.start(Settings.in(folder.resolve("second")).notDurable()).close();

    assertEquals(linked, Files.getLastModifiedTime(manifest.getParent()), "unpacked again");
  }

  private static void unpackForAll(Path folder) throws IOException {
    var cache = EmbeddedServer.cache(Path.of(System.getProperty("java.io.tmpdir"))).orElseThrow();
    EmbeddedPostgres.start(Settings.in(folder).notDurable().withBinariesIn(cache)).close();
  }

  private static Path manifest(Path postgres) throws IOException {
    try (var files = Files.walk(postgres)) {
      var manifest = files.filter(file -> file.endsWith("unpacked")).findFirst();
      assertTrue(manifest.isPresent(), "nothing was linked");
      return manifest.get();
    }
  }
}
