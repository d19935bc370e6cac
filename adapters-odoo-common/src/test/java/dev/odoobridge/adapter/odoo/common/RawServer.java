package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A server that reads whole HTTP requests and answers whatever bytes a test wants, or none. */
public final class RawServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger taken = new AtomicInteger();

  /** What the server does with one request; the connection is closed when it returns false. */
  public interface Behaviour {
    boolean answer(Request request, OutputStream answer) throws IOException, InterruptedException;
  }

  /** A request: the line, the headers as they came, the body. */
  public record Request(String line, String headers, String body) {
    public String path() {
      return line.split(" ")[1];
    }
  }

  private RawServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Thread.startVirtualThread(this::listen);
  }

  public static RawServer start(Behaviour behaviour) {
    return new RawServer(behaviour);
  }

  /** One that gives each request the same bytes and hangs up. */
  public static RawServer answering(byte[] bytes) {
    return start(
        (_, answer) -> {
          answer.write(bytes);
          return false;
        });
  }

  /** A whole answer with its length. */
  public static byte[] answer(String status, String headers, String body) {
    var content = body.getBytes(UTF_8);
    var head =
        "HTTP/1.0 " + status + "\r\n" + headers + "Content-Length: " + content.length + "\r\n\r\n";
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(ISO_8859_1));
    whole.writeBytes(content);
    return whole.toByteArray();
  }

  public static byte[] json(String body) {
    return answer("200 OK", "Content-Type: application/json\r\n", body);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** What arrived so far, whole requests only. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public int connectionsTaken() {
    return taken.get();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        var connection = listening.accept();
        connections.add(connection);
        taken.incrementAndGet();
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var more = true;
      while (more) {
        var request = read(connection.getInputStream());
        requests.add(request);
        more = behaviour.answer(request, connection.getOutputStream());
        connection.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException gone) {
      // The client hung up, or the test is over.
    } finally {
      connections.remove(connection);
    }
  }

  private static Request read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      var octet = in.read();
      if (octet < 0) {
        throw new IOException("hung up");
      }
      head.write(octet);
    }
    var text = head.toString(ISO_8859_1);
    var length = LENGTH.matcher(text);
    var body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    return new Request(
        text.lines().findFirst().orElse(""),
        text.toLowerCase(Locale.ROOT),
        new String(body, UTF_8));
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (var connection : connections) {
        connection.close();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
