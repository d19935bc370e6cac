package dev.odoobridge.bootstrap.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.spi.ToolProvider;

/**
 * The class path of this process as jars only, for of jars Java keeps what it loaded: one process
 * that ends in good order leaves an archive, and those after it start in half the processor time.
 * Kept below {@code target}, for these classes alone; shared by processes.
 */
final class ClassArchive {
  private static final ClassArchive SHARED = of(System.getProperty("java.class.path"));

  private final Path folder;
  private final String classPath;

  private ClassArchive(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /** Made at first use. */
  static ClassArchive shared() {
    return SHARED;
  }

  private static ClassArchive of(String classPath) {
    var entries = List.of(classPath.split(File.pathSeparator));
    try {
      var folder = Path.of("target", "served", hash(entries)).toAbsolutePath();
      if (!Files.isDirectory(folder)) {
        makeJars(entries, folder);
      }
      var jars = new ArrayList<String>();
      for (var index = 0; index < entries.size(); index++) {
        var entry = entries.get(index);
        jars.add(isFolder(entry) ? folder.resolve(index + ".jar").toString() : entry);
      }
      return new ClassArchive(folder, String.join(File.pathSeparator, jars));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isFolder(String entry) {
    return Files.isDirectory(Path.of(entry));
  }

  /** Of the names, sizes and times of all files. */
  private static String hash(List<String> entries) throws IOException {
    var hash = entries.hashCode();
    for (var entry : entries) {
      if (Files.exists(Path.of(entry))) {
        try (var files = Files.walk(Path.of(entry))) {
          for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
            hash = Objects.hash(hash, file, Files.size(file), Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return Integer.toHexString(hash);
  }

  private static void makeJars(List<String> entries, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var unfinished = Files.createTempDirectory(folder.getParent(), "unfinished");
    var tool = ToolProvider.findFirst("jar").orElseThrow();
    for (var index = 0; index < entries.size(); index++) {
      if (isFolder(entries.get(index))) {
        var jar = unfinished.resolve(index + ".jar").toString();
        var arguments = List.of("-c", "-0", "-f", jar, "-C", entries.get(index), ".");
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
          throw new IOException("no jar of " + entries.get(index));
        }
      }
    }
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException another) {
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
  }

  /** What a process is to be started with. */
  Use use() {
    var archive = folder.resolve("classes.jsa");
    if (Files.exists(archive)) {
      return new Use(List.of("-XX:SharedArchiveFile=" + archive), Optional.empty());
    }
    return lock()
        .map(lock -> recording(archive, lock))
        .orElse(new Use(List.of(), Optional.empty()));
  }

  private Use recording(Path archive, FileLock lock) {
    var unfinished = folder.resolve("unfinished.jsa");
    return new Use(
        List.of("-XX:ArchiveClassesAtExit=" + unfinished),
        Optional.of(new Recording(unfinished, archive, lock)));
  }

  /**
   * One process at a time, of those of all forks; given back by the end of this one at the latest.
   */
  private Optional<FileLock> lock() {
    try {
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException taken) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Options for Java, and what is to be told how the process ended. */
  record Use(List<String> options, Optional<Recording> recording) {}

  /** An archive that a process writes when it ends in good order. */
  record Recording(Path unfinished, Path archive, FileLock lock) {
    void ended(boolean inGoodOrder) {
      try (var channel = lock.acquiredBy()) {
        if (inGoodOrder && channel.isOpen() && Files.exists(unfinished)) {
          Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** For {@code -cp}. */
  String classPath() {
    return classPath;
  }
}
