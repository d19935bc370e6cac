package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder for one test class that every user may pass through (JUnit's own are private), with the
 * server's programs unpacked once for all its tests.
 */
final class Scratch implements AutoCloseable {

  private final Path root;
  private final AtomicInteger folders = new AtomicInteger();

  Scratch() {
    try {
      root = Files.createTempDirectory("embedded-postgres-test-").toRealPath();
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** A new name each time; the folder is not there yet. */
  Path folder() {
    return root.resolve("folder-" + folders.incrementAndGet());
  }

  Path binaries() {
    return root.resolve("binaries");
  }

  Settings settings(Path folder) {
    return Settings.in(folder).withBinariesIn(binaries());
  }

  @Override
  public void close() throws IOException {
    Trees.delete(root);
  }
}
