package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever a server answers, a call ends with a value or one of the failures, in bounded time and
 * memory, and the failure does not tell the key.
 */
public interface HostileAnswersContract {
  String KEY = "0123456789abcdef0123456789abcdef01234567";

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
    for (var seed = 0; seed < 400; seed++) {
      var random = new SplittableRandom(seed);
      var bytes = hostile(random);
      var writes = random.nextBoolean();
      var welcome = random.nextInt(4) == 0 ? Optional.<byte[]>empty() : welcome();
      var label = "seed " + seed;
      try (var server = RawServer.start(answering(bytes, welcome))) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> callAndJudge(server.url(), writes, label), label);
      }
    }
  }

  @Test
  default void readsNoMoreThanItMay() {
    try (var server =
        RawServer.start(
            (request, answer) -> {
              if (welcome().isPresent() && isLogin(request)) {
                answer.write(welcome().get());
                return false;
              }
              var start = bodies().getFirst();
              var head = "HTTP/1.0 200 OK\r\nContent-Type: " + type() + "\r\n\r\n";
              answer.write((head + start.substring(0, start.length() / 2)).getBytes(ISO_8859_1));
              var page = ("x".repeat(100_000)).getBytes(ISO_8859_1);
              while (true) {
                answer.write(page);
              }
            })) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> callAndJudge(server.url(), true, "endless"));
    }
  }

  @Test
  default void endsSoonHoweverLongAFaultIs() {
    var texts =
        List.of("a", "a.", "(a: res.users(1,), ", "1, ", "Invalid field ", "()", "\\n x", " ");
    for (var text : texts) {
      for (var body : bodies().stream().filter(body -> body.contains(KEY)).toList()) {
        var bytes = whole(body.replace(KEY, text.repeat(2_000_000 / text.length())));
        try (var server = RawServer.start(answering(bytes, welcome()))) {
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> callAndJudge(server.url(), false, body), body);
        }
      }
    }
  }

  private byte[] whole(String body) {
    return RawServer.answer("200 OK", "Content-Type: " + type() + "\r\n", body);
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
      transport(url).call(call(writes));
    } catch (OdooFailure failure) {
      var said = failure.getMessage() + " " + failure.fault();
      assertTrue(said.length() < 1200, label);
      assertTrue(!said.contains(KEY), () -> label + ": " + said);
      assertTrue(!said.contains("\n"), () -> label + ": " + said);
    }
  }

  private OdooTransport transport(URI url) {
    var settings =
        new HttpSettings(
            "test", Duration.ofSeconds(5), Duration.ofSeconds(20), 5_000_000, 4, Optional.empty());
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

  private byte[] hostile(SplittableRandom random) {
    var body = one(random, bodies());
    var status = List.of("200 OK", "500 x", "404 x", "200 OK", "302 x", "999 x", "101 x", "204 x");
    var type = List.of(type(), "text/html", type(), type(), "", "\u0001");
    return switch (random.nextInt(10)) {
      case 0 -> random(random, random.nextInt(4000));
      case 1 -> whole(random, status, type, new String(random(random, 500), ISO_8859_1));
      case 2 -> whole(random, status, type, nested(random, "", 100_000));
      case 3 -> whole(random, status, type, nested(random, body.substring(0, half(body)), 10_000));
      case 4 -> whole(random, status, type, body.substring(0, random.nextInt(body.length())));
      case 5 -> cut(random, whole(random, status, type, body));
      case 6 -> flipped(random, whole(random, status, type, body));
      case 7 -> whole(random, status, type, body.replace("\"", KEY));
      case 8 ->
          whole(random, status, type, body.replaceAll("\\d+", "9".repeat(random.nextInt(2000))));
      default -> whole(random, List.of("200 OK"), type, body);
    };
  }

  private static int half(String body) {
    return body.length() / 2;
  }

  private String nested(SplittableRandom random, String start, int most) {
    return start + one(random, nests()).repeat(random.nextInt(most));
  }

  private static String one(SplittableRandom random, List<String> many) {
    return many.get(random.nextInt(many.size()));
  }

  private static byte[] whole(
      SplittableRandom random, List<String> status, List<String> types, String body) {
    return RawServer.answer(
        status.get(random.nextInt(status.size())),
        "Content-Type: "
            + types.get(random.nextInt(types.size()))
            + "\r\nRetry-After: "
            + KEY
            + "\r\n",
        body);
  }

  private static byte[] cut(SplittableRandom random, byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private static byte[] flipped(SplittableRandom random, byte[] whole) {
    var broken = whole.clone();
    for (var flip = 0; flip < 5; flip++) {
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
    }
    return broken;
  }

  private static byte[] random(SplittableRandom random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
