package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders with everything in them. */
final class Trees {

  private Trees() {}

  /** Deletes a folder if it is there; does not follow links. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Count and bytes of the files in a folder, leaving out the one named. */
  static String measure(Path folder, String exceptFor) throws IOException {
    var files = 0;
    var bytes = 0L;
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        if (!path.endsWith(exceptFor)) {
          files++;
          bytes += Files.size(path);
        }
      }
    }
    return "%d files, %d bytes%n".formatted(files, bytes);
  }
}
