package dev.odoobridge.bootstrap.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.odoobridge.adapter.http.webhook.HttpPost;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.application.port.in.DeliverWebhooks.Answer;
import dev.odoobridge.application.port.in.DeliverWebhooks.Parcel;
import dev.odoobridge.application.port.out.Confinement;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.integration.NetworkRule;
import dev.odoobridge.domain.webhook.WebhookId;
import dev.odoobridge.testkit.time.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class NameLookupsTest {
  private static final NetworkRule PUBLIC = new NetworkRule(false);
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

  private final SettableClock clock = SettableClock.at(NOW);
  private final Changing system = new Changing();

  /** A name service that has one name, and each time its next answer, at the end the last one. */
  private static final class Changing implements InetAddressResolver {
    private List<String> answers = List.of();
    private int asked;

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      var answer = answers.isEmpty() ? "" : answers.get(Math.min(asked, answers.size() - 1));
      asked++;
      if (!host.equals("odoo.test") || answer.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return Stream.of(answer.split(" ")).map(InetAddress::ofLiteral);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      throw new UnknownHostException();
    }
  }

  @Nested
  class Remembering {
    private final NameLookups lookups = new NameLookups(system, clock, NameLookups.KNOWN);

    private String found() {
      var policy = InetAddressResolver.LookupPolicy.of(InetAddressResolver.LookupPolicy.IPV4);
      try (var found = lookups.lookupByName("odoo.test", policy)) {
        return String.join(" ", found.map(InetAddress::getHostAddress).toList());
      } catch (UnknownHostException nothing) {
        return nothing.getMessage();
      }
    }

    private String foundBy(Confinement confinement) {
      var found = new AtomicReference<String>();
      confinement.over(Runnable::run).execute(() -> found.set(found()));
      return found.get();
    }

    @Test
    void answersKeepForHalfAMinute() {
      system.answers = List.of("192.0.2.1", "192.0.2.2");

      assertEquals("192.0.2.1", found());
      clock.advance(Duration.ofSeconds(29));
      assertEquals("192.0.2.1", found());
      clock.advance(Duration.ofSeconds(1));
      assertEquals("192.0.2.2", found());
      assertEquals(2, system.asked);
    }

    @Test
    void aNameThatIsUnknownKeepsForTenSeconds() {
      system.answers = List.of("", "192.0.2.2");

      assertEquals("odoo.test: Name or service not known", found());
      clock.advance(Duration.ofSeconds(9));
      assertEquals("odoo.test: Name or service not known", found());
      clock.advance(Duration.ofSeconds(1));
      assertEquals("192.0.2.2", found());
    }

    @Test
    void whatIsRememberedIsCheckedForEachThreadThatAsks() {
      system.answers = List.of("192.0.2.1 10.0.0.1");
      var refused = "odoo.test leads to an address nothing may be sent to";

      assertEquals("192.0.2.1 10.0.0.1", found());
      assertEquals(refused, foundBy(Confinement.to(PUBLIC)));
      assertEquals("192.0.2.1 10.0.0.1", foundBy(Confinement.to(NetworkRule.STANDARD)));
      assertEquals("192.0.2.1 10.0.0.1", foundBy(Confinement.to(PUBLIC).except("Odoo.Test")));
      assertEquals(refused, foundBy(Confinement.to(PUBLIC).except("proxy.test")));
      assertEquals("192.0.2.1 10.0.0.1", found());
      assertEquals(1, system.asked);
    }
  }

  /** The name leads elsewhere when the connection is made than when it was looked at. */
  @Nested
  class Connecting {
    private final AtomicInteger reached = new AtomicInteger();
    private final HttpServer server = server();
    private final String url = "http://odoo.test:" + server.getAddress().getPort();
    private InetAddressResolver before;

    private static HttpServer server() {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @BeforeEach
    void answerAnewEachTime() {
      assertThrows(UnknownHostException.class, () -> InetAddress.getByName("none.invalid"));
      before = NameLookupsProvider.CURRENT.get();
      NameLookupsProvider.CURRENT.set(new NameLookups(system, clock, Duration.ZERO));
      server.createContext(
          "/",
          exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
    }

    @AfterEach
    void close() {
      NameLookupsProvider.CURRENT.set(before);
      server.stop(0);
    }

    private Answer post(NetworkRule rule) {
      var parcel =
          new Parcel(
              new WebhookId("hook-1"),
              URI.create(url + "/hook"),
              "hook-1_0-a-1",
              NOW,
              List.of(),
              new FeedCursor(0, 10, 1),
              body -> "v1," + body.length);
      try (var post = new HttpPost("1", Duration.ofSeconds(30), clock, rule)) {
        return post.send(parcel);
      }
    }

    private static HttpExchange exchange(String url, NetworkRule rule) {
      return HttpExchange.alone(URI.create(url), HttpSettings.standard("1").with(rule));
    }

    @Test
    void aWebHookIsNotPostedWhereItMayNotGo() {
      system.answers = List.of("192.0.2.1", "127.0.0.1");

      assertEquals(new Answer.Unreached("it cannot be connected to"), post(PUBLIC));
      assertTrue(system.asked > 1, "it was looked up when the connection was to be made");
      assertEquals(0, reached.get());
      assertEquals(
          new Answer.Unreached("the url leads to an address nothing may be sent to"), post(PUBLIC));
      assertEquals(new Answer.Taken(204), post(NetworkRule.STANDARD));
    }

    @Test
    void anOdooIsNotCalledWhereNothingMayGo() {
      system.answers = List.of("192.0.2.1", "127.0.0.1");
      var body = new byte[] {1};

      var refused =
          assertThrows(
              OdooFailure.class, () -> exchange(url, PUBLIC).post("/x", Map.of(), body, true));

      assertInstanceOf(OdooFailure.Misconfigured.class, refused);
      assertTrue(system.asked > 1, "it was looked up when the connection was to be made");
      assertEquals(0, reached.get());
      var answer = exchange(url, NetworkRule.STANDARD).post("/x", Map.of(), body, true);
      assertEquals(204, answer.status());
    }
  }
}
