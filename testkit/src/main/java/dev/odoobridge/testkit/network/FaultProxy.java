package dev.odoobridge.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A TCP proxy on the loopback interface that passes bytes to a target and meets them with faults on
 * demand. It knows no protocol: a request is what the client sent at once, up to 64 KiB. Of several
 * faults that match a request the one armed first is met. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {
  private final InetSocketAddress target;
  private final ArmedFaults faults = new ArmedFaults();
  private final Set<Tunnel> tunnels = ConcurrentHashMap.newKeySet();
  private ServerSocket listening;
  private Thread serving;

  private FaultProxy(InetSocketAddress target) {
    this.target = target;
    this.listening = listen(0);
    this.serving = serve();
  }

  /** Starts a proxy before that target, on any free port. */
  public static FaultProxy before(String host, int port) {
    return new FaultProxy(new InetSocketAddress(host, port));
  }

  public synchronized int port() {
    return listening.getLocalPort();
  }

  /**
   * The next {@code times} requests that match meet the fault.
   *
   * @param matching is given the request's bytes as ISO 8859-1
   */
  public void arm(int times, Predicate<String> matching, NetworkFault fault) {
    faults.add(times, matching, fault);
  }

  /** How many requests met a fault so far. */
  public int met() {
    return faults.met();
  }

  /** Forgets the faults that were not met. */
  public void clear() {
    faults.clear();
  }

  /** Resets all connections; new ones are taken. */
  public void cut() {
    tunnels.forEach(Tunnel::cut);
  }

  /** Resets all connections and refuses new ones until {@link #accept()}. */
  public synchronized void refuse() {
    close(listening);
    try {
      // Until it has left the socket, the port is not free.
      serving.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    cut();
  }

  /** Takes connections again, on the same port. */
  public synchronized void accept() {
    if (listening.isClosed()) {
      listening = listen(listening.getLocalPort());
      serving = serve();
    }
  }

  private static ServerSocket listen(int port) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot listen on port " + port, failed);
    }
  }

  private Thread serve() {
    var socket = listening;
    return Thread.ofVirtual().name("proxy").start(() -> serve(socket));
  }

  private void serve(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().name("proxy-requests").start(() -> connect(client, socket));
      } catch (IOException _) {
        // Closed, or the client went away: the loop's condition tells.
      }
    }
  }

  private void connect(Socket client, ServerSocket through) {
    try {
      var onward = new Socket(target.getAddress(), target.getPort());
      client.setTcpNoDelay(true);
      onward.setTcpNoDelay(true);
      var tunnel = new Tunnel(client, onward, faults);
      tunnels.add(tunnel);
      if (through.isClosed()) {
        tunnel.cut();
      }
      tunnel.run();
      tunnels.remove(tunnel);
    } catch (IOException _) {
      close(client);
    }
  }

  private static void close(AutoCloseable closing) {
    try {
      closing.close();
    } catch (Exception _) {
      // It is given up either way.
    }
  }

  @Override
  public synchronized void close() {
    refuse();
  }
}
