package dev.odoobridge.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The unpacked programs of PostgreSQL that all test processes of a user share. */
public final class SharedPrograms {

  private SharedPrograms() {}

  /**
   * Puts them where a service unpacks its own, when tests have unpacked them before: unpacking
   * takes seconds of processor time. What is there is used only if it is whole, so nothing depends
   * on it.
   *
   * @param postgres the folder of the service's own server, as yet without one
   */
  public static void linkInto(Path postgres) {
    try {
      var cache = EmbeddedServer.cache(Path.of(System.getProperty("java.io.tmpdir")));
      if (cache.isPresent() && Files.isDirectory(cache.get())) {
        try (var unpacked = Files.newDirectoryStream(cache.get(), "bin-*")) {
          for (var folder : unpacked) {
            if (isWhole(folder)) {
              makeFolder(postgres);
              link(folder, postgres.resolve(folder.getFileName()));
            }
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isWhole(Path folder) {
    return !folder.toString().endsWith(".unfinished") && Files.exists(folder.resolve("unpacked"));
  }

  /** The server may be another user, who must be able to pass through. */
  private static void makeFolder(Path postgres) throws IOException {
    Files.createDirectories(postgres);
    Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static void link(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        var place = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(place);
          Files.setPosixFilePermissions(place, Files.getPosixFilePermissions(path));
        } else {
          linkOrCopy(path, place);
        }
      }
    }
  }

  private static void linkOrCopy(Path path, Path place) throws IOException {
    try {
      Files.createLink(place, path);
    } catch (IOException | UnsupportedOperationException onAnotherDisk) {
      Files.copy(path, place, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
