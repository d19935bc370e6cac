package dev.odoobridge.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers what it was sent, and remembers it. */
final class EchoServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  EchoServer() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  Queue<String> heard() {
    return heard;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        Thread.ofVirtual().start(() -> echo(client));
      } catch (IOException _) {
        // Closed, or the client went away: the loop's condition tells.
      }
    }
  }

  private void echo(Socket client) {
    var chunk = new byte[1 << 16];
    try (client) {
      for (var read = client.getInputStream().read(chunk);
          read >= 0;
          read = client.getInputStream().read(chunk)) {
        heard.add(new String(chunk, 0, read, StandardCharsets.UTF_8));
        client.getOutputStream().write(chunk, 0, read);
      }
    } catch (IOException _) {
      // The client was cut off.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
