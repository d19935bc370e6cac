package dev.odoobridge.adapter.http.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Bytes between the one who makes them and the one who sends them on: kept in memory, and beyond a
 * bound in a file, so that the maker never waits. One thread adds, one takes.
 */
final class Spool implements Closeable {
  private static final int MAX_IN_MEMORY = 1 << 20;
  private static final int PIECE = 1 << 16;

  private final ArrayDeque<byte[]> memory = new ArrayDeque<>();
  private int inMemory;
  private Optional<FileChannel> file = Optional.empty();
  private long written;
  private long read;
  private boolean ended;
  private boolean closed;

  /** Adds bytes; forgets them when nobody takes any more. */
  synchronized void add(byte[] bytes) throws IOException {
    if (closed) {
      return;
    }
    if (read == written && inMemory + bytes.length <= MAX_IN_MEMORY) {
      memory.add(bytes);
      inMemory += bytes.length;
    } else {
      append(bytes);
    }
    notifyAll();
  }

  /** Nothing will be added. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The next bytes, waiting for some; empty when there will be none. */
  synchronized Optional<byte[]> take() throws IOException, InterruptedException {
    while (memory.isEmpty() && read == written && !ended && !closed) {
      wait();
    }
    var first = Optional.ofNullable(memory.poll());
    if (first.isPresent()) {
      inMemory -= first.get().length;
      return first;
    }
    return read < written ? Optional.of(piece()) : Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    memory.clear();
    notifyAll();
    if (file.isPresent()) {
      file.get().close();
      file = Optional.empty();
      read = written;
    }
  }

  private void append(byte[] bytes) throws IOException {
    if (file.isEmpty()) {
      file = Optional.of(temporary());
    }
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      written += file.get().write(buffer, written);
    }
  }

  private byte[] piece() throws IOException {
    var piece = ByteBuffer.allocate((int) Math.min(PIECE, written - read));
    while (piece.hasRemaining()) {
      read += file.orElseThrow().read(piece, read);
    }
    if (read == written) {
      read = 0;
      written = 0;
    }
    return piece.array();
  }

  private static FileChannel temporary() throws IOException {
    return FileChannel.open(
        Files.createTempFile("odoo-bridge-", ".ndjson"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }
}
