package dev.odoobridge.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes a file that only its owner may read. */
final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  /**
   * Writes the file whole and onto the disk, or not at all.
   *
   * @throws FileAlreadyExistsException when it is there; it is left as it is
   */
  static void write(Path folder, String name, String text) throws IOException {
    var draft = Files.createTempFile(folder, name + ".", ".new", attributes(folder));
    try {
      try (var channel = FileChannel.open(draft, WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      publish(draft, folder.resolve(name));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A link, unlike a rename, never replaces a file that another process made meanwhile. */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException _) {
      // A file system without links: the one left that does not replace what is there.
      Files.move(draft, file);
    }
  }

  private static FileAttribute<?>[] attributes(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
