package dev.odoobridge.adapter.http.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream into lines without ever holding more than one, and of that no more than a bound.
 */
final class LineReader {
  static final int MAX_BYTES = 1 << 20;

  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private long number;

  LineReader(InputStream stream) {
    this.stream = stream;
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    while (fill()) {
      var line = read(++number);
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private Line read(long lineNumber) throws IOException {
    var line = new ByteArrayOutputStream();
    var tooLong = false;
    do {
      var stop = lineEnd();
      tooLong |= line.size() + stop - start > MAX_BYTES;
      if (!tooLong) {
        line.write(buffer, start, stop - start);
      }
      start = Math.min(stop + 1, end);
      if (stop < end) {
        break;
      }
    } while (fill());
    return new Line(lineNumber, tooLong ? new byte[0] : line.toByteArray(), tooLong);
  }

  private int lineEnd() {
    for (var index = start; index < end; index++) {
      if (buffer[index] == '\n') {
        return index;
      }
    }
    return end;
  }

  /** Whether there is another byte. */
  private boolean fill() throws IOException {
    if (start < end) {
      return true;
    }
    start = 0;
    end = Math.max(0, stream.read(buffer));
    return end > 0;
  }

  /**
   * One line without its end.
   *
   * @param number counted from 1, blank lines included
   * @param bytes none when it is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not copied or compared
  record Line(long number, byte[] bytes, boolean tooLong) {
    private boolean isBlank() {
      for (var unit : bytes) {
        if (unit != ' ' && unit != '\t' && unit != '\r') {
          return false;
        }
      }
      return !tooLong;
    }
  }
}
