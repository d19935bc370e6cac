package dev.odoobridge.testkit.network;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection through the proxy: a client's socket, the target's, and what passes between. */
final class Tunnel {
  private static final int CHUNK = 1 << 16;
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private final Socket client;
  private final Socket target;
  private final ArmedFaults faults;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int replyBytes = UNLIMITED;
  private volatile int bytesPerSecond = UNLIMITED;

  Tunnel(Socket client, Socket target, ArmedFaults faults) {
    this.client = client;
    this.target = target;
    this.faults = faults;
  }

  /** Passes requests on, and beside it answers back, until one end closes or the tunnel is cut. */
  void run() {
    var answers = Thread.ofVirtual().name("proxy-answers").start(this::passAnswers);
    passRequests();
    try {
      answers.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void passRequests() {
    var chunk = new byte[CHUNK];
    try {
      for (var read = client.getInputStream().read(chunk);
          read >= 0;
          read = client.getInputStream().read(chunk)) {
        var request = new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
        faults.next(request).ifPresent(this::meet);
        target.getOutputStream().write(chunk, 0, read);
      }
      cut();
    } catch (IOException _) {
      cut();
    }
  }

  private void meet(NetworkFault fault) {
    switch (fault) {
      case NetworkFault.CutRequest() -> cut();
      case NetworkFault.CutReply(var bytes) -> replyBytes = bytes;
      case NetworkFault.Delay(var duration) -> pause(duration);
      case NetworkFault.Throttle(var rate) -> bytesPerSecond = rate;
    }
  }

  private void passAnswers() {
    var chunk = new byte[CHUNK];
    try {
      for (var read = target.getInputStream().read(chunk);
          read >= 0;
          read = target.getInputStream().read(chunk)) {
        pass(chunk, read);
      }
      sayFarewell();
    } catch (IOException _) {
      cut();
    }
  }

  private void pass(byte[] chunk, int read) throws IOException {
    var left = replyBytes;
    var allowed = Math.min(read, left);
    for (var done = 0; done < allowed; ) {
      var rate = bytesPerSecond;
      var piece = Math.min(allowed - done, Math.max(1, rate / 20));
      client.getOutputStream().write(chunk, done, piece);
      done += piece;
      if (rate != UNLIMITED) {
        pause(Duration.ofNanos(1_000_000_000L * piece / rate));
      }
    }
    if (left != UNLIMITED) {
      replyBytes = left - allowed;
      if (left == allowed) {
        cut();
      }
    }
  }

  private void pause(Duration duration) {
    try {
      var ignored = ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Closes as the target did. A reset would take away what the client has not read yet; the client
   * closes its side when it has, which ends the tunnel.
   */
  private void sayFarewell() throws IOException {
    client.shutdownOutput();
  }

  /** Resets both connections, as a firewall does; neither end hears a farewell. */
  void cut() {
    ended.countDown();
    reset(client);
    reset(target);
  }

  private static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // It is closed already.
    }
  }
}
