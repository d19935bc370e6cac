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

  /** A folder in which a server has been, without the second that its first start takes. */
  Path usedFolder() {
    var folder = folder();
    var copied = Commands.run("cp", "-a", Shared.USED.toString(), folder.toString());
    if (!copied.succeeded()) {
      throw new IllegalStateException(copied.output());
    }
    return folder;
  }

  /** Unpacked already, and readable by every user. */
  Path binaries() {
    return Shared.BINARIES;
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

  /** What takes seconds to make, so all test classes share it. */
  private static final class Shared {
    private static final Scratch SCRATCH = new Scratch();
    private static final Path BINARIES = SCRATCH.root.resolve("binaries");
    private static final Path USED = SCRATCH.root.resolve("used");

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Shared::remove));
      EmbeddedPostgres.start(Settings.in(USED).withBinariesIn(BINARIES).notDurable()).close();
    }

    private static void remove() {
      try {
        SCRATCH.close();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }
}
