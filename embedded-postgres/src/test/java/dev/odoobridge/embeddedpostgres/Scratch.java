package dev.odoobridge.embeddedpostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder for one test class that every user may pass through (JUnit's own are private). */
final class Scratch implements AutoCloseable {

  private static final int NOBODY = 65534;

  private final Path root;
  private final AtomicInteger folders = new AtomicInteger();

  Scratch() {
    try {
      root = openFolder();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Path openFolder() throws IOException {
    var folder = Files.createTempDirectory("embedded-postgres-test-").toRealPath();
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A new name each time; the folder is not there yet. */
  Path folder() {
    return root.resolve("folder-" + folders.incrementAndGet());
  }

  /** A folder that belongs to nobody; only root can give it away. */
  Path folderOfNobody() throws IOException {
    var folder = Files.createDirectory(folder());
    new Owner(NOBODY, NOBODY).take(folder);
    return folder;
  }

  /** Unpacked already, and readable by every user. */
  Path binaries() {
    return SharedBinaries.FOLDER;
  }

  Settings settings(Path folder) {
    return Settings.in(folder).withBinariesIn(binaries());
  }

  /**
   * The class path of this process where another user can read it, without the programs for another
   * processor.
   */
  synchronized String classPath() throws IOException {
    var copies = root.resolve("class-path");
    var copied = new StringJoiner(File.pathSeparator);
    var entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (var entry : entries.split(File.pathSeparator)) {
      var source = Path.of(entry);
      var name = String.valueOf(source.getFileName());
      if (Files.exists(source) && !name.contains("arm64v8")) {
        copied.add(copy(source, copies.resolve(name)).toString());
      }
    }
    return copied.toString();
  }

  private static Path copy(Path source, Path target) throws IOException {
    if (Files.exists(target)) {
      return target;
    }
    Layout.create(target.getParent());
    try (var paths = Files.walk(source)) {
      for (var path : paths.toList()) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
    }
    return target;
  }

  @Override
  public void close() throws IOException {
    Trees.delete(root);
  }

  /** Unpacking takes two seconds, so all test classes share it. */
  private static final class SharedBinaries {
    private static final Path FOLDER = unpack();

    private static Path unpack() {
      try {
        var folder = openFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        Binaries.in(folder, Platform.current());
        return folder;
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    private static void remove(Path folder) {
      try {
        Trees.delete(folder);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }
}
