package dev.odoobridge.testkit.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where all test processes of a user share the server's programs: unpacking takes two seconds. */
final class BinariesCache {

  private BinariesCache() {}

  /**
   * An ordinary user's own cache; root's would be closed to the user that the server runs as. None
   * when someone else took the place.
   */
  static Optional<Path> folder(Path home, Path temporary, String user) throws IOException {
    if (!user.equals("root") && Files.isWritable(home)) {
      return Optional.of(home.resolve(".cache").resolve("odoo-bridge"));
    }
    var shared = temporary.resolve("odoo-bridge-cache-" + user);
    try {
      Files.createDirectory(shared);
      Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (FileAlreadyExistsException present) {
      return belongsTo(user, shared) ? Optional.of(shared) : Optional.empty();
    }
    return Optional.of(shared);
  }

  /** Everyone may write where temporary files are, so someone may have been there first. */
  private static boolean belongsTo(String user, Path folder) throws IOException {
    var permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user)
        && !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
