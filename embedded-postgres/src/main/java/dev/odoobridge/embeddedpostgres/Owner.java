package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A user and group by number, as files carry them. */
record Owner(int uid, int gid) {

  static final Owner ROOT = new Owner(0, 0);

  /** Whoever runs this process. */
  static Owner current() throws IOException {
    return of(Path.of("/proc/self"));
  }

  static Owner of(Path path) throws IOException {
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"));
  }

  boolean isRoot() {
    return uid == 0;
  }

  /** Makes this owner own a folder and all in it; the folder itself last, so it tells the end. */
  void take(Path folder) throws IOException {
    if (of(folder).uid == uid) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return give(file);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            return give(visited);
          }
        });
  }

  private FileVisitResult give(Path path) throws IOException {
    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    return FileVisitResult.CONTINUE;
  }
}
