package dev.odoobridge.embeddedpostgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * The unpacked server programs. Unpacked once for a folder, version and processor, by one process
 * at a time; what a crash or a cleaner of temporary files damaged is noticed and unpacked again.
 */
record Binaries(Path folder) {

  private static final String MANIFEST = "unpacked";

  static Binaries in(Path parent, Platform platform) {
    try {
      Layout.create(parent.toAbsolutePath().normalize());
      var target = parent.toRealPath().resolve("bin-" + version() + "-" + platform.architecture());
      if (!isComplete(target)) {
        unpackLocked(target, platform);
      }
      return new Binaries(target);
    } catch (IOException cause) {
      throw new EmbeddedPostgresFailure.FolderNotWritable(
          parent, System.getProperty("user.name"), cause);
    }
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static String majorVersion() {
    var version = version();
    return version.substring(0, version.indexOf('.'));
  }

  private static String version() {
    try (var resource = Binaries.class.getResourceAsStream("binaries.properties")) {
      var properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException cause) {
      throw new IllegalStateException("binaries.properties cannot be read", cause);
    }
  }

  /** Threads of one process cannot wait for each other's file lock, hence synchronized. */
  private static synchronized void unpackLocked(Path target, Platform platform) throws IOException {
    var lockFile = target.resolveSibling(target.getFileName() + ".lock");
    try (var channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !isComplete(target)) {
        unpack(target, platform);
      }
    }
  }

  private static void unpack(Path target, Platform platform) throws IOException {
    var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    Trees.delete(unfinished);
    Trees.delete(target);
    try (var archive = Binaries.class.getResourceAsStream(platform.archive())) {
      if (archive == null) {
        throw new EmbeddedPostgresFailure.BinariesMissing(
            "Linux", platform.architecture(), "the programs are not on the class path");
      }
      Archive.unpack(archive, unfinished);
    }
    Files.writeString(unfinished.resolve(MANIFEST), Trees.measure(unfinished, MANIFEST), UTF_8);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isComplete(Path target) throws IOException {
    var manifest = target.resolve(MANIFEST);
    try {
      return Files.isRegularFile(manifest)
          && Files.readString(manifest, UTF_8).equals(Trees.measure(target, MANIFEST));
    } catch (NoSuchFileException | UncheckedIOException vanished) {
      // Somebody who holds the lock removes what was damaged; whoever waits for it looks again.
      return false;
    }
  }
}
