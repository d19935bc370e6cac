package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The files of one server. The root is absolute, without symbolic links. */
record Layout(Path root) {

  /** Makes the folders that are missing and finds out early whether they can be written. */
  static Layout prepare(Path folder) {
    var root = folder.resolve("postgres").toAbsolutePath().normalize();
    try {
      create(root);
      Files.delete(Files.createTempFile(root, "writable", ".tmp"));
      return new Layout(root.toRealPath());
    } catch (IOException cause) {
      throw new EmbeddedPostgresFailure.FolderNotWritable(
          root, System.getProperty("user.name"), cause);
    }
  }

  Path data() {
    return root.resolve("data");
  }

  /** Where a data folder grows before it is complete. */
  Path unfinishedData() {
    return root.resolve("data.unfinished");
  }

  Path postmasterFile() {
    return data().resolve("postmaster.pid");
  }

  Path password() {
    return root.resolve("password");
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** Others may pass through a new folder but not list it: the server may be another user. */
  static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.getParent();
    if (parent != null) {
      create(parent);
    }
    try {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (FileAlreadyExistsException raced) {
      if (!Files.isDirectory(folder)) {
        throw raced;
      }
    }
  }
}
