package dev.odoobridge.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection that sends exactly what it is told, valid or not. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;

  RawConnection(Served served) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress("127.0.0.1", served.port));
  }

  RawConnection send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /**
   * Sends byte by byte, each after waiting for an answer for a moment, until one comes; that is
   * empty when the connection is cut.
   */
  String drip(String text) throws IOException {
    try {
      return dripped(text);
    } catch (SocketException cut) {
      return "";
    }
  }

  private String dripped(String text) throws IOException {
    socket.setSoTimeout(50);
    for (var next : text.getBytes(StandardCharsets.UTF_8)) {
      try {
        var first = socket.getInputStream().read();
        socket.setSoTimeout(30_000);
        return first < 0 ? "" : (char) first + rest();
      } catch (SocketTimeoutException _) {
        send(new byte[] {next});
      }
    }
    throw new IOException("all of it was taken");
  }

  /** What the server sends up to that text. */
  String until(String end) throws IOException {
    var text = new StringBuilder();
    var buffer = new byte[1 << 16];
    while (text.indexOf(end, Math.max(0, text.length() - buffer.length - end.length())) < 0) {
      var count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw new IOException("closed after " + text);
      }
      text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  /** All the server sends until it closes. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
