package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.OdooFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Odoo behind a proxy. */
class HttpProxyTest {
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private static HttpSettings over(HttpProxy proxy) {
    var standard = HttpSettings.standard("test");
    return standard.reaching(standard.callTimeout(), Optional.empty(), Optional.of(proxy));
  }

  @Test
  void asksTheProxyForOdoo() {
    try (var proxy = RawServer.answering(RawServer.json("[1]"))) {
      var url = URI.create("http://odoo.example:8069");
      var settings = over(new HttpProxy("localhost", proxy.url().getPort(), List.of()));

      var answer = HttpExchange.alone(url, settings).post("/jsonrpc", Map.of(), BODY, true);

      assertEquals(200, answer.status());
      assertEquals(
          "POST http://odoo.example:8069/jsonrpc HTTP/1.1", proxy.requests().getFirst().line());
    }
  }

  @Test
  void goesStraightToHostsThatAreToBeReachedWithoutIt() {
    try (var odoo = RawServer.answering(RawServer.json("[1]"))) {
      var settings =
          over(new HttpProxy("proxy.invalid", 3128, List.of("other", odoo.url().getHost())));

      var answer = HttpExchange.alone(odoo.url(), settings).post("/x", Map.of(), BODY, true);

      assertEquals(200, answer.status());
      assertEquals("POST /x HTTP/1.1", odoo.requests().getFirst().line());
    }
  }

  @Test
  void knowsHostsByTheirEnding() {
    var proxy = new HttpProxy("p", 1, List.of("Odoo.Lan", ".intern.example"));

    assertEquals(
        List.of(true, false, true, false, false),
        List.of("odoo.lan", "x.odoo.lan", "a.Intern.example", "intern.example", "example").stream()
            .map(proxy::isPassedBy)
            .toList());
  }

  @Test
  void nothingWasSentWhenTheProxyIsNotThere() {
    var closed = RawServer.answering(new byte[0]);
    var port = closed.url().getPort();
    closed.close();
    var exchange =
        HttpExchange.alone(
            URI.create("http://odoo.example"), over(new HttpProxy("localhost", port, List.of())));

    assertThrows(OdooFailure.Unavailable.class, () -> exchange.post("/x", Map.of(), BODY, true));
  }

  @Test
  void refusesWhatIsNoProxy() {
    assertThrows(IllegalArgumentException.class, () -> new HttpProxy(" ", 1, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new HttpProxy("p", 0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new HttpProxy("p", 65536, List.of()));
  }
}
