package dev.odoobridge.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .tar.xz} with the modes and links in it, readable by every user. */
final class Archive {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private final Path target;

  private Archive(Path target) {
    this.target = target;
  }

  static void unpack(InputStream compressed, Path target) throws IOException {
    var archive = new Archive(target);
    archive.folder(target);
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        archive.write(entry, tar);
      }
    }
  }

  private void write(TarArchiveEntry entry, InputStream content) throws IOException {
    var path = inside(entry.getName());
    if (entry.isDirectory()) {
      folder(path);
      return;
    }
    folder(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      inside(target.relativize(path.resolveSibling(entry.getLinkName())).toString());
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      mode(path, (entry.getMode() & OWNER_MAY_EXECUTE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private Path inside(String name) throws IOException {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("the archive points outside of itself: " + name);
    }
    return path;
  }

  private void folder(Path folder) throws IOException {
    var normal = folder.normalize();
    if (Files.isDirectory(normal)) {
      return;
    }
    var parent = normal.getParent();
    if (parent != null && !normal.equals(target)) {
      folder(parent);
    }
    Files.createDirectory(normal);
    mode(normal, "rwxr-xr-x");
  }

  private static void mode(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
