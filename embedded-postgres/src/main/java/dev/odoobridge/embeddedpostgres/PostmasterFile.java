package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes into {@code postmaster.pid} of its data folder: its process in line 1, its
 * port in line 4, and in line 8 whether it answers yet.
 */
record PostmasterFile(long pid, int port, boolean ready) {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** Empty when there is none, or it is still being written. */
  static Optional<PostmasterFile> read(Path file) throws IOException {
    try {
      return parse(Files.readAllLines(file));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,10}")) {
      return Optional.empty();
    }
    var port = line(lines, PORT_LINE);
    return Optional.of(
        new PostmasterFile(
            // A server in single-user mode writes its process negated.
            Math.abs(Long.parseLong(lines.getFirst().strip())),
            port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
            line(lines, STATUS_LINE).equals("ready")));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
