package dev.odoobridge.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A host that costs as little as it can, for it shares the machine with what it measures: one kept
 * connection, and of an answer only the status is looked at.
 */
final class LeanCaller implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream answers;
  private final String head;

  LeanCaller(URI base, String token) {
    try {
      this.socket = new Socket(base.getHost(), base.getPort());
      this.socket.setTcpNoDelay(true);
      this.answers = new BufferedInputStream(socket.getInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    this.head =
        " HTTP/1.1\r\nHost: "
            + base.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/json\r\nContent-Length: ";
  }

  void put(String path, byte[] body) {
    try {
      var first =
          ("PUT " + path + head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
      var request = new byte[first.length + body.length];
      System.arraycopy(first, 0, request, 0, first.length);
      System.arraycopy(body, 0, request, first.length, body.length);
      socket.getOutputStream().write(request);
      readAnswer(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void readAnswer(String path) throws IOException {
    var status = line();
    var length = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    var body = answers.readNBytes(length);
    if (!status.startsWith("HTTP/1.1 20")) {
      throw new IllegalStateException(
          path + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
