package dev.odoobridge.embeddedpostgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for this process; the kernel lets go of it however the process ends. */
final class FolderLock implements AutoCloseable {

  /**
   * Asked before the file is opened: closing any channel of a file drops all locks that the process
   * has on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the lock at once or fails with {@link EmbeddedPostgresFailure.FolderInUse}. */
  static FolderLock take(Layout layout) {
    var folder = layout.root();
    var self = ProcessHandle.current().pid();
    if (!HELD_HERE.add(folder)) {
      throw new EmbeddedPostgresFailure.FolderInUse(folder, self);
    }
    try {
      var lock = new FolderLock(folder, open(layout.lock()));
      lock.acquire(self);
      return lock;
    } catch (IOException cause) {
      HELD_HERE.remove(folder);
      throw new EmbeddedPostgresFailure.FolderNotWritable(
          layout.lock(), System.getProperty("user.name"), cause);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private void acquire(long self) throws IOException {
    if (channel.tryLock() == null) {
      var holder = holder();
      close();
      throw new EmbeddedPostgresFailure.FolderInUse(folder, holder);
    }
    channel.truncate(0).write(ByteBuffer.wrap(Long.toString(self).getBytes(US_ASCII)), 0);
  }

  private long holder() throws IOException {
    var content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    var digits = new String(content.array(), 0, content.position(), US_ASCII);
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } finally {
      HELD_HERE.remove(folder);
    }
  }
}
