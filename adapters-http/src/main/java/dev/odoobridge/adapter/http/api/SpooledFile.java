package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageDocuments;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A content on its way, in a temporary file that goes with the request. */
final class SpooledFile implements Closeable, ManageDocuments.Content {
  private static final int PIECE = 1 << 16;

  private final Path path;
  private final Optional<String> type;
  private long size;

  private SpooledFile(Path path, Optional<String> type) {
    this.path = path;
    this.type = type;
  }

  static SpooledFile empty() throws IOException {
    return new SpooledFile(Files.createTempFile("odoo-bridge-", ".content"), Optional.empty());
  }

  /**
   * All of a stream.
   *
   * @param most it stops behind so many bytes; then {@link #size} is more than that
   */
  static SpooledFile of(InputStream stream, Optional<String> type, long most) throws IOException {
    var file = new SpooledFile(Files.createTempFile("odoo-bridge-", ".content"), type);
    try (var output = Files.newOutputStream(file.path)) {
      var piece = new byte[PIECE];
      for (var count = stream.read(piece); count >= 0; count = stream.read(piece)) {
        output.write(piece, 0, count);
        file.size += count;
        if (file.size > most) {
          break;
        }
      }
      return file;
    } catch (IOException | RuntimeException broken) {
      file.close();
      throw broken;
    }
  }

  OutputStream output() throws IOException {
    return Files.newOutputStream(path);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<String> type() {
    return type;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  void copyTo(OutputStream output) throws IOException {
    Files.copy(path, output);
  }

  /** A part of it; nothing of it is held in memory but a piece. */
  void copyTo(OutputStream output, ByteRange.Part part) throws IOException {
    try (var input = Files.newInputStream(path)) {
      input.skipNBytes(part.first());
      var piece = new byte[PIECE];
      for (var left = part.length(); left > 0; ) {
        var count = input.read(piece, 0, (int) Math.min(PIECE, left));
        if (count < 0) {
          throw new EOFException("the file is shorter than was said");
        }
        output.write(piece, 0, count);
        left -= count;
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
