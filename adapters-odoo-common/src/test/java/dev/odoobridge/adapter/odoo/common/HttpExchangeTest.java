package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OnBehalf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExchangeTest {
  private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

  @Nested
  class Answering {
    @Test
    void bringsStatusHeadersAndBody() {
      try (var server = RawServer.answering(RawServer.json("[1]"))) {
        var answer = exchange(server.url()).post("/json/2/x", Map.of("X-Extra", "y"), BODY, true);

        assertEquals(200, answer.status());
        assertTrue(answer.isJson());
        assertArrayEquals("[1]".getBytes(UTF_8), answer.body());
        var request = server.requests().getFirst();
        assertEquals("POST /json/2/x HTTP/1.1", request.line());
        assertEquals(new String(BODY, UTF_8), request.body());
        assertTrue(request.headers().contains("user-agent: odoo-bridge/test"), request.headers());
        assertTrue(request.headers().contains("x-extra: y"));
        assertTrue(!request.headers().contains("upgrade"), request.headers());
      }
    }

    @Test
    void saysOnWhoseBehalfItAsks() {
      try (var server = RawServer.answering(RawServer.json("[1]"))) {
        var exchange = exchange(server.url());
        OnBehalf.during("req-7", () -> exchange.post("/jsonrpc", Map.of(), BODY, false));
        exchange.post("/jsonrpc", Map.of(), BODY, false);

        var headers = server.requests().stream().map(request -> request.headers()).toList();
        assertTrue(headers.get(0).contains("x-request-id: req-7"), headers::toString);
        assertTrue(
            headers.get(0).contains("user-agent: odoo-bridge/test (request req-7)"),
            headers::toString);
        assertTrue(!headers.get(1).contains("x-request-id"), headers::toString);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "302", "307", "308", "401", "407", "500"})
    void leavesEveryStatusToTheCaller(String status) {
      var redirect = RawServer.answer(status + " x", "Location: http://127.0.0.1:1/\r\n", "");
      try (var server = RawServer.answering(redirect)) {
        var answer = exchange(server.url()).post("/", Map.of(), BODY, true);

        assertEquals(Integer.parseInt(status), answer.status());
        assertEquals(1, server.requests().size());
      }
    }

    @Test
    void keepsAPathPrefix() {
      try (var server = RawServer.answering(RawServer.json("1"))) {
        exchange(URI.create(server.url() + "/odoo")).get("/web/version");

        assertEquals("/odoo/web/version", server.requests().getFirst().path());
      }
    }
  }

  @Nested
  class NotSent {
    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef\n", "0123456789abcdef\r\nX-Evil: 1", "0123456789€"})
    void showsNothingOfAKeyThatNoHeaderCanHold(String key) {
      var headers = Map.of("Authorization", "bearer " + key);
      var exchange = exchange(URI.create("http://127.0.0.1:1"));

      var failure =
          assertThrows(Misconfigured.class, () -> exchange.post("/json/2/x", headers, BODY, true));

      assertEquals(Cause.CREDENTIALS, failure.reason());
      var trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertFalse(trace.toString().contains("0123456789"), trace::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isUnavailableWhenNobodyListens(boolean writes) throws IOException {
      var url = URI.create("http://127.0.0.1:" + freePort());

      assertThrows(OdooFailure.Unavailable.class, () -> post(exchange(url), writes));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blamesTheAddressWhenTheNameIsUnknown(boolean writes) {
      var url = URI.create("http://no-such-host.invalid");

      var failure = assertThrows(Misconfigured.class, () -> post(exchange(url), writes));

      assertEquals(Misconfigured.Cause.ADDRESS, failure.reason());
    }

    @Test
    void isUnavailableWhenTheTurnDoesNotCome() throws Exception {
      var never = new CountDownLatch(1);
      var codes = new CopyOnWriteArrayList<String>();
      try (var server = RawServer.start((_, answer) -> dripping(answer, "", never))) {
        var exchange = HttpExchange.alone(server.url(), settings(Duration.ofMillis(300), 1000, 1));
        var threads = new ArrayList<Thread>();
        for (var call = 0; call < 8; call++) {
          threads.add(
              Thread.startVirtualThread(
                  () ->
                      codes.add(
                          assertThrows(OdooFailure.class, () -> post(exchange, true)).code())));
        }
        for (var thread : threads) {
          thread.join();
        }

        var sent = codes.stream().filter("odoo-uncertain"::equals).count();
        assertEquals(server.requests().size(), sent, codes::toString);
        assertEquals(8 - sent, codes.stream().filter("odoo-unavailable"::equals).count());
        assertTrue(sent < 8, "none waited in vain");
      }
    }
  }

  @Nested
  class SentWithoutAWholeAnswer {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "HTTP/1.1 2",
          "HTTP/1.1 200 OK\r\nContent-Ty",
          "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        })
    void isUncertainForAWriteAndUnavailableForARead(String cut) {
      try (var server = RawServer.answering(cut.getBytes(UTF_8))) {
        assertThrows(OdooFailure.Uncertain.class, () -> post(exchange(server.url()), true));
        assertThrows(OdooFailure.Unavailable.class, () -> post(exchange(server.url()), false));
        assertEquals(2, server.requests().size(), "each sent once");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"})
    void isUncertainForAWriteThatGetsNoAnswerInTime(String start) {
      var never = new CountDownLatch(1);
      var settings = settings(Duration.ofMillis(300), 1000, 4);
      try (var server = RawServer.start((_, answer) -> dripping(answer, start, never))) {
        var exchange = HttpExchange.alone(server.url(), settings);

        assertThrows(OdooFailure.Uncertain.class, () -> post(exchange, true));
        assertThrows(OdooFailure.Unavailable.class, () -> post(exchange, false));
      }
    }

    @Test
    void isUncertainForAWriteThatIsInterrupted() throws Exception {
      var arrived = new CountDownLatch(1);
      try (var server = RawServer.start((_, _) -> held(arrived, new CountDownLatch(1)))) {
        var call =
            new FutureTask<>(
                () -> {
                  var failure =
                      assertThrows(OdooFailure.class, () -> post(exchange(server.url()), true));
                  assertTrue(Thread.currentThread().isInterrupted());
                  return failure;
                });
        var thread = Thread.startVirtualThread(call);
        arrived.await();
        thread.interrupt();

        assertEquals("odoo-uncertain", call.get().code());
      }
    }
  }

  @Nested
  class KeptConnections {
    @Test
    void areNotUsedForAWriteNorWithoutAPromise() {
      try (var server = RawServer.start((_, answer) -> promising(answer, ""))) {
        var exchange = exchange(server.url());
        for (var call = 0; call < 20; call++) {
          post(exchange, false);
          post(exchange, true);
        }
        assertEquals(40, server.connectionsTaken());
      }
    }

    @Test
    void areNotUsedForAWriteEvenWhereTheServerPromisesThem() {
      try (var server =
          RawServer.start((_, answer) -> promising(answer, "Connection: keep-alive\r\n"))) {
        var exchange = exchange(server.url());
        for (var call = 0; call < 10; call++) {
          post(exchange, true);
        }
        assertEquals(10, server.connectionsTaken());
      }
    }

    @Test
    void areUsedForReadsWhereTheServerPromisesThem() {
      try (var server =
          RawServer.start((_, answer) -> promising(answer, "Connection: keep-alive\r\n"))) {
        var exchange = exchange(server.url());
        for (var call = 0; call < 5; call++) {
          post(exchange, false);
        }
        assertEquals(2, server.connectionsTaken(), "the first read does not know yet");
      }
    }
  }

  @Nested
  class Limits {
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000\r\n", "", "Transfer-Encoding: chunked\r\n"})
    void endAnAnswerThatIsTooLong(String header) {
      var chunk =
          header.startsWith("Transfer")
              ? "7d0\r\n" + "x".repeat(2000) + "\r\n0\r\n\r\n"
              : "x".repeat(2000);
      var bytes = ("HTTP/1.1 200 OK\r\n" + header + "\r\n" + chunk).getBytes(UTF_8);
      try (var server = RawServer.answering(bytes)) {
        var exchange = HttpExchange.alone(server.url(), settings(Duration.ofSeconds(20), 1999, 4));

        assertThrows(OdooFailure.Incomprehensible.class, () -> post(exchange, false));
        assertThrows(OdooFailure.Incomprehensible.class, () -> exchange.get("/"));
      }
    }

    @Test
    void endAnAnswerWithoutEndWhileItStreams() {
      try (var server = RawServer.start((_, answer) -> endless(answer))) {
        var exchange =
            HttpExchange.alone(server.url(), settings(Duration.ofSeconds(60), 5_000_000, 4));

        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> assertThrows(OdooFailure.Incomprehensible.class, () -> post(exchange, false)));
      }
    }

    @Test
    void letNoMoreCallsRunAtATimeThanSet() throws Exception {
      var running = new AtomicInteger();
      var most = new AtomicInteger();
      var pair = new CyclicBarrier(2);
      try (var server =
          RawServer.start(
              (_, answer) -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                meet(pair);
                running.decrementAndGet();
                answer.write(RawServer.json("1"));
                return false;
              })) {
        var exchange = HttpExchange.alone(server.url(), settings(Duration.ofSeconds(20), 1000, 2));
        var threads = new ArrayList<Thread>();
        for (var call = 0; call < 10; call++) {
          threads.add(Thread.startVirtualThread(() -> post(exchange, true)));
        }
        for (var thread : threads) {
          thread.join();
        }
        assertEquals(2, most.get());
        assertEquals(10, server.requests().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-OpenSSH_9.2\r\n", "\u0000\u0001\u0002\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
  void callsAnAnswerThatIsNotHttpIncomprehensible(String bytes) {
    try (var server = RawServer.answering(bytes.getBytes(UTF_8))) {
      assertThrows(OdooFailure.Incomprehensible.class, () -> post(exchange(server.url()), false));
    }
  }

  private static Answer post(HttpExchange exchange, boolean writes) {
    return exchange.post("/x", Map.of(), BODY, writes);
  }

  private static HttpExchange exchange(URI url) {
    return HttpExchange.alone(url, settings(Duration.ofSeconds(20), 1_000_000, 4));
  }

  static HttpSettings settings(Duration timeout, int limit, int parallel) {
    return new HttpSettings(
        "odoo-bridge/test", Duration.ofSeconds(5), timeout, limit, parallel, Optional.empty());
  }

  private static boolean held(CountDownLatch arrived, CountDownLatch release)
      throws InterruptedException {
    arrived.countDown();
    release.await();
    return false;
  }

  private static boolean dripping(OutputStream answer, String start, CountDownLatch never)
      throws IOException, InterruptedException {
    answer.write(start.getBytes(UTF_8));
    answer.flush();
    never.await();
    return false;
  }

  private static boolean promising(OutputStream answer, String header) throws IOException {
    answer.write(("HTTP/1.1 200 OK\r\n" + header + "Content-Length: 1\r\n\r\n1").getBytes(UTF_8));
    return true;
  }

  private static boolean endless(OutputStream answer) throws IOException {
    answer.write("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n[".getBytes(UTF_8));
    var page = "[1,2,3],".repeat(10_000).getBytes(UTF_8);
    while (true) {
      answer.write(page);
    }
  }

  private static void meet(CyclicBarrier pair) throws InterruptedException {
    try {
      pair.await();
    } catch (BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
