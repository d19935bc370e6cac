package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Whatever a server answers, a call ends with a value or one of the failures, in bounded time and
 * memory, and the failure does not tell the key.
 */
public interface HostileAnswersContract {
  String KEY = HostileAnswers.KEY;

  /** The longest answer that may be read, in bytes. */
  int LIMIT = 5_000_000;

  /** What may be on its way when the reader hangs up. */
  int BUFFERS = 20_000_000;

  TransportOffer offer();

  /** Answers this transport takes for good or for Odoo's faults, to be broken. */
  List<String> bodies();

  /** What lets the caller in, for a transport that asks first. */
  default Optional<byte[]> welcome() {
    return Optional.empty();
  }

  /** The content type of good answers. */
  default String type() {
    return "application/json";
  }

  /** Beginnings of values that hold values. */
  default List<String> nests() {
    return List.of("[", "{\"a\":");
  }

  @Test
  default void endsEveryCallWithAValueOrAFailure() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      var bytes = answers().next(random);
      var writes = random.nextBoolean();
      var welcome = random.nextInt(4) == 0 ? Optional.<byte[]>empty() : welcome();
      var label = "seed " + seed;
      try (var server = RawServer.start(answering(bytes, welcome))) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> callAndJudge(server.url(), writes, label), label);
      }
    }
  }

  private HostileAnswers answers() {
    return new HostileAnswers(bodies(), type(), nests());
  }

  @Test
  default void readsNoMoreThanItMay() {
    var start = bodies().getFirst();
    var head = "HTTP/1.0 200 OK\r\nContent-Type: " + type() + "\r\n";
    readsAPartOnly(head + "\r\n" + start.substring(0, start.length() / 2), "x");
    readsAPartOnly(head + "\r\n", " ");
    readsAPartOnly(head, "X-More: y\r\n");
    readsAPartOnly(head + "X-Long: ", "y");
    readsAPartOnly("HTTP/1.0 200 ", "y");
    var chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    readsAPartOnly(chunked, "8\r\nxxxxxxxx\r\n");
    readsAPartOnly(chunked, "0");
  }

  private void readsAPartOnly(String start, String more) {
    var page = more.repeat(100_000 / more.length()).getBytes(ISO_8859_1);
    var sent = new AtomicLong();
    RawServer.Behaviour endless =
        (request, answer) -> {
          if (isLogin(request) && welcome().isPresent()) {
            answer.write(welcome().get());
            return false;
          }
          answer.write(start.getBytes(ISO_8859_1));
          while (true) {
            answer.write(page);
            sent.addAndGet(page.length);
          }
        };
    try (var server = RawServer.start(endless)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> callAndJudge(server.url(), true, start + more));
    }
    assertTrue(sent.get() < LIMIT + BUFFERS, () -> sent + " bytes were taken of " + more);
  }

  @Test
  default void waitsNoLongerThanItMayForWhatDrips() {
    var head = "HTTP/1.0 200 OK\r\nContent-Type: " + type() + "\r\n";
    for (var start : List.of("", head, head + "\r\n", head + "Content-Length: 999\r\n\r\n")) {
      RawServer.Behaviour dripping =
          (request, answer) -> {
            if (isLogin(request) && welcome().isPresent()) {
              answer.write(welcome().get());
              return false;
            }
            answer.write(start.getBytes(ISO_8859_1));
            var never = new CountDownLatch(1);
            while (!never.await(5, TimeUnit.MILLISECONDS)) {
              answer.write(' ');
              answer.flush();
            }
            return false;
          };
      try (var server = RawServer.start(dripping)) {
        var transport = transport(server.url(), Duration.ofMillis(300));
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> assertThrows(OdooFailure.class, () -> transport.call(call(true)), start));
      }
    }
  }

  @Test
  default void endsSoonHoweverLongAFaultIs() {
    var texts =
        List.of("a", "a.", "(a: res.users(1,), ", "1, ", "Invalid field ", "()", "\\n x", " ");
    for (var text : texts) {
      for (var body : bodies().stream().filter(body -> body.contains(KEY)).toList()) {
        var bytes = answers().good(body.replace(KEY, text.repeat(2_000_000 / text.length())));
        try (var server = RawServer.start(answering(bytes, welcome()))) {
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> callAndJudge(server.url(), false, body), body);
        }
      }
    }
  }

  private static RawServer.Behaviour answering(byte[] bytes, Optional<byte[]> welcome) {
    return (request, answer) -> {
      answer.write(welcome.filter(_ -> isLogin(request)).orElse(bytes));
      return false;
    };
  }

  private static boolean isLogin(RawServer.Request request) {
    return (request.path() + request.body()).contains("authenticate");
  }

  private void callAndJudge(URI url, boolean writes, String label) throws IOException {
    try {
      transport(url, Duration.ofSeconds(20)).call(call(writes));
    } catch (OdooFailure failure) {
      var said = failure.getMessage() + " " + failure.fault();
      assertTrue(said.length() < 1200, label);
      assertTrue(!said.contains(KEY), () -> label + ": " + said);
      assertTrue(!said.contains("\n"), () -> label + ": " + said);
    }
  }

  private OdooTransport transport(URI url, Duration longestCall) {
    var settings =
        new HttpSettings("test", Duration.ofSeconds(5), longestCall, LIMIT, 4, Optional.empty());
    return offer()
        .open(
            HttpExchange.alone(url, settings),
            new OdooAddress(url, "db", Optional.empty()),
            new Credentials("admin", Optional.of(new Secret(KEY)), Optional.of(new Secret(KEY))));
  }

  private static OdooCall call(boolean writes) {
    return new OdooCall(
        new ModelName("res.partner"), "unlink", Optional.empty(), Map.of(), Map.of(), writes);
  }
}
