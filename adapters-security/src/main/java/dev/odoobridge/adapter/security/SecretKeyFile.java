package dev.odoobridge.adapter.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The secret key in the data folder, for a service that was given none: the file {@code
 * secret.key}, readable by its owner alone. It is made once and never changed; whoever loses it
 * loses the stored credentials.
 */
public final class SecretKeyFile {
  private static final String NAME = "secret.key";
  private static final int KEY_BYTES = 32;
  private static final int MAX_BYTES = 4096;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path folder;
  private final Path file;
  private final SecureRandom random;

  public SecretKeyFile(Path dataFolder, SecureRandom random) {
    this.folder = dataFolder;
    this.file = dataFolder.resolve(NAME);
    this.random = random;
  }

  /**
   * The key in the file, which is made when it is not there, whole or not at all. When several
   * start at once all get the same key.
   *
   * @throws Unusable when the file cannot be read or made, others may read it, or it has no key
   */
  public ServiceKey readOrMake() {
    try {
      if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        make();
      }
      return read();
    } catch (NoSuchFileException e) {
      throw new Unusable("there is no folder " + folder + " to keep the key in", e);
    } catch (IOException e) {
      throw new Unusable(file + " cannot be read or made: " + reason(e), e);
    }
  }

  private void make() throws IOException {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    try {
      OwnerOnlyFile.write(folder, NAME, Base64Url.encode(bytes) + "\n");
    } catch (FileAlreadyExistsException _) {
      // Another instance was faster: its key counts.
    }
  }

  private ServiceKey read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable(file + " is not a file that can be read");
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new Unusable(file + " may be read by others; run: chmod 600 " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new Unusable(file + " holds more than a key");
    }
    try {
      return new ServiceKey(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new Unusable(file + " holds no key: " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ", " + e.getMessage();
  }

  /** The key file cannot be used; the message says why and is meant for people. */
  public static final class Unusable extends RuntimeException {
    private Unusable(String message) {
      super("the secret key: " + message);
    }

    private Unusable(String message, Throwable cause) {
      super("the secret key: " + message, cause);
    }
  }
}
