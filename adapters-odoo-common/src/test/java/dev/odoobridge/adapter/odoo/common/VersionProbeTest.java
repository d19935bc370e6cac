package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionProbeTest {
  private static final byte[] NOT_FOUND =
      RawServer.answer("404 NOT FOUND", "Content-Type: text/html\r\n", "<title>404</title>");

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void asksADouble(int version) {
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(version))) {
      assertEquals(version, ask(URI.create(odoo.url())).major());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /web/version | {"version_info": [19, 0, 0, "final", 0, ""], "version": "19.0"} | 19 | 19.0
          /web/version | {"version_info": ["saas~19", 1, 0, "final", 0, ""], "version": "saas~19.1"} | 19 | saas~19.1
          /web/version | {"version_info": [19, 0, 0, "final", 0, "e"], "version": "19.0+e"} | 19 | 19.0+e
          /json/version | {"version_info": [20, 0, 0, "final", 0, ""], "version": "20.0"} | 20 | 20.0
          /web/webclient/version_info | {"jsonrpc": "2.0", "id": null, "result": {"server_version": "14.0-20231205", "server_serie": "14.0"}} | 14 | 14.0-20231205
          /jsonrpc | {"jsonrpc": "2.0", "id": null, "result": {"server_version": "16.0"}} | 16 | 16.0
          """)
  void readsTheVersionWhereverTheServerTellsIt(String path, String body, int major, String full) {
    try (var server = routing(Map.of(path, RawServer.json(body)))) {
      assertEquals(new OdooVersion(major, full), ask(server.url()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": \"none\"}",
        "{\"version\": 19}",
        "[1]",
        "{\"result\": \"19.0\"}",
        "{\"jsonrpc\":\"2.0\",\"error\":{}}",
        "{\"version\": \"0\"}",
        "{\"version\": \"99999999999\"}",
        "{\"version\": \"19.0 or what you like\"}",
        "no json",
        "",
      })
  void blamesTheAddressOfAnotherProgram(String body) {
    try (var server = RawServer.answering(RawServer.json(body))) {
      assertEquals(Cause.ADDRESS, refused(server.url()).reason());
    }
  }

  @Test
  void blamesTheAddressOfAWebSite() {
    var page = RawServer.answer("200 OK", "Content-Type: text/html\r\n", "<title>Shop</title>");
    try (var server = RawServer.answering(page)) {
      var failure = refused(server.url());

      assertEquals(Cause.ADDRESS, failure.reason());
      assertTrue(String.valueOf(failure.getMessage()).contains("Shop"), failure::getMessage);
    }
  }

  @Test
  void namesTheTargetOfARedirect() {
    var moved = RawServer.answer("301 x", "Location: https://odoo.example/erp/jsonrpc\r\n", "");
    try (var server = RawServer.answering(moved)) {
      var failure = refused(server.url());

      assertEquals(Cause.ADDRESS, failure.reason());
      assertTrue(
          String.valueOf(failure.getMessage())
              .endsWith("points to https://odoo.example/erp; use the address it names"),
          failure::getMessage);
    }
  }

  @Test
  void blamesTheAddressOfAServerThatSpeaksNoHttp() {
    try (var server = RawServer.answering("SSH-2.0-OpenSSH_9.2\r\n".getBytes())) {
      assertEquals(Cause.ADDRESS, refused(server.url()).reason());
    }
  }

  @Test
  void waitsForAProxyWhoseOdooIsDown() {
    var down = RawServer.answer("503 x", "Retry-After: 9\r\nContent-Type: text/html\r\n", "");
    try (var server = RawServer.answering(down)) {
      var failure = assertThrows(OdooFailure.Unavailable.class, () -> ask(server.url()));

      assertEquals(Optional.of(Duration.ofSeconds(9)), failure.retryAfter());
    }
  }

  private static RawServer routing(Map<String, byte[]> answers) {
    return RawServer.start(
        (request, answer) -> {
          answer.write(answers.getOrDefault(request.path(), NOT_FOUND));
          return false;
        });
  }

  private static Misconfigured refused(URI url) {
    return assertThrows(Misconfigured.class, () -> ask(url));
  }

  private static OdooVersion ask(URI url) {
    var credentials = new Credentials("admin", Optional.of(new Secret("x")), Optional.empty());
    return new VersionProbe(new Faults(credentials, InstantSource.system()))
        .ask(HttpExchange.alone(url, HttpSettings.standard("test")));
  }
}
