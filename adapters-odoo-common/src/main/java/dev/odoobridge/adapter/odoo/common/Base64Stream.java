package dev.odoobridge.adapter.odoo.common;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Reads a stream as Base64, one piece in memory at a time. */
final class Base64Stream extends InputStream {
  private static final int PIECE = 3 * 16 * 1024;

  private final InputStream bytes;
  private byte[] piece = new byte[0];
  private int place;

  Base64Stream(InputStream bytes) {
    this.bytes = bytes;
  }

  /** How long so many bytes are in Base64. */
  static long length(long bytes) {
    return (bytes + 2) / 3 * 4;
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece[place++] : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    var count = Math.min(length, piece.length - place);
    System.arraycopy(piece, place, target, offset, count);
    place += count;
    return count;
  }

  /** Only the last piece may have a length that three does not divide. */
  private boolean fill() throws IOException {
    if (place == piece.length) {
      piece = Base64.getEncoder().encode(bytes.readNBytes(PIECE));
      place = 0;
    }
    return place < piece.length;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
