package dev.odoobridge.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Folders that carry the process in their name, so that others can tell when it is gone. */
final class TemporaryFolders {

  private static final String PREFIX = "odoo-bridge-test-postgres-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

  private TemporaryFolders() {}

  static Path create(Path parent) throws IOException {
    return Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
  }

  /** Removes what killed processes left; what cannot be removed stays. */
  static void removeAbandoned(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (var folder : folders) {
        var name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          remove(folder);
        }
      }
    }
  }

  static void remove(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException foreignOrInUse) {
      // Someone else's to remove, or the next process's.
    }
  }
}
