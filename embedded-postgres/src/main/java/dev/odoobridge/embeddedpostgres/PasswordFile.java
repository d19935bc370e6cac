package dev.odoobridge.embeddedpostgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A password in a file that only its owner may read. */
record PasswordFile(Path path) {

  private static final int BYTES = 24;

  /** Makes a new random password, on disk for good when this returns. */
  String create() throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    var unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    write(unfinished, password);
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  String read() throws IOException {
    return Files.readString(path, US_ASCII).strip();
  }

  static void write(Path file, String password) throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(password.getBytes(US_ASCII)));
      channel.force(true);
    }
  }
}
