package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OnBehalf;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to one Odoo server, each sent once and never again. Thread-safe; made for virtual
 * threads. No more than the set number run at the same time, the others wait their turn. Redirects
 * are answers, not followed.
 */
public final class HttpExchange {
  private final URI server;
  private final HttpSettings settings;
  private final Connections connections;
  private final Semaphore turns;
  private volatile boolean keepsConnections;

  HttpExchange(URI server, HttpSettings settings, Connections connections) {
    this.server = server;
    this.settings = settings;
    this.connections = connections;
    this.turns = new Semaphore(settings.parallelCalls(), true);
  }

  /** An exchange that shares its connections and turns with no other. */
  public static HttpExchange alone(URI server, HttpSettings settings) {
    return new HttpExchange(server, settings, new Connections(settings));
  }

  public URI server() {
    return server;
  }

  /**
   * Asks for a page.
   *
   * @throws OdooFailure as {@link #post} does for a read
   */
  Answer get(String path) {
    var body = new SentBody(new byte[0]);
    return inTurn(request(path, Map.of()).GET().build(), body, false);
  }

  /**
   * Sends a body and waits for the whole answer, whatever its status.
   *
   * @param writes whether Odoo may change something, so that no answer is an unknown outcome
   * @throws OdooFailure.Unavailable when nothing was sent, or a read got no answer
   * @throws OdooFailure.Uncertain when a write may have been sent and no whole answer came
   * @throws OdooFailure.Misconfigured when the host is unknown, its certificate not trusted, or it
   *     speaks no HTTP
   * @throws OdooFailure.Incomprehensible when the answer is too long or is not HTTP
   */
  public Answer post(String path, Map<String, String> headers, byte[] body, boolean writes) {
    if (body.length == 0) {
      throw new IllegalArgumentException("body: an empty one would not tell whether it was sent");
    }
    var sent = new SentBody(body);
    return inTurn(request(path, headers).POST(sent).build(), sent, writes);
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    headers.forEach((name, value) -> set(request, name, value));
    OnBehalf.id().ifPresent(id -> set(request, "X-Request-Id", id));
    // The logs before an Odoo keep this header, and seldom another.
    var behalf = OnBehalf.id().map(id -> " (request " + id + ")").orElse("");
    set(request, "User-Agent", settings.userAgent() + behalf);
    return request;
  }

  // The JDK repeats the value in its refusal, and the value may be a key: nothing of that goes on.
  private void set(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException _) {
      throw new OdooFailure.Misconfigured(
          name.equals("X-Odoo-Database") ? Cause.DATABASE : Cause.CREDENTIALS,
          server
              + ": the header "
              + name
              + " cannot hold its value; a line break or a character outside ASCII is in it",
          "unsendable-header");
    }
  }

  private Answer inTurn(HttpRequest request, SentBody body, boolean writes) {
    awaitTurn(writes);
    try {
      requireAllowed();
      var answer =
          keepsConnections && !writes
              ? connections.kept(client -> exchange(client, request, body, false))
              : connections.fresh(client -> exchange(client, request, body, writes));
      keepsConnections = answer.keepsConnection();
      return answer;
    } finally {
      turns.release();
    }
  }

  /**
   * Looks before each call, for what a name leads to can change; so what is refused says why. That
   * the connection goes where calls may go is {@link Connections}' concern.
   */
  private void requireAllowed() {
    try {
      for (var address : InetAddress.getAllByName(server.getHost())) {
        if (!settings.network().allows(address)) {
          throw new OdooFailure.Misconfigured(
              Cause.ADDRESS,
              server + " leads to an address nothing may be sent to",
              "forbidden-address");
        }
      }
    } catch (UnknownHostException _) {
      // The call says so.
    }
  }

  private void awaitTurn(boolean writes) {
    var waiting = new BrokenExchange(server, false, writes);
    try {
      if (!turns.tryAcquire(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw waiting.abandoned("the calls before this one take too long");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw waiting.abandoned("stopped while waiting for a turn");
    }
  }

  // The JDK's own request timeout ends with the headers; this one covers the body too.
  private Answer exchange(HttpClient client, HttpRequest request, SentBody body, boolean writes) {
    var limits = Limits.of(settings);
    var incoming = Contents.sink();
    var answer = client.sendAsync(request, _ -> receiver(limits, incoming));
    try {
      return from(answer.get(limits.callTimeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw broken(body, writes)
          .abandoned("no answer within " + limits.callTimeout().toSeconds() + " s");
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw broken(body, writes).abandoned("stopped while waiting for the answer");
    } catch (ExecutionException problem) {
      throw broken(body, writes).because(problem);
    } catch (CancellationException problem) {
      throw broken(body, writes).because(problem);
    }
  }

  private static BodySubscriber<byte[]> receiver(Limits limits, Optional<ContentSink> incoming) {
    return incoming
        .<BodySubscriber<byte[]>>map(sink -> new ContentBody(limits.answerLimit(), sink))
        .orElseGet(() -> new BoundedBody(limits.answerLimit()));
  }

  private BrokenExchange broken(SentBody body, boolean writes) {
    return new BrokenExchange(server, body.handedOver(), writes);
  }

  private static Answer from(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }
}
