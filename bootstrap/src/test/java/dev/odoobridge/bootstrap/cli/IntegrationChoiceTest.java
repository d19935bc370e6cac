package dev.odoobridge.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.odoobridge.domain.integration.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which integration a command means. */
class IntegrationChoiceTest {

  @Test
  void isTheOneThatIsNamed() throws IOException {
    assertEquals("b", chosen("b", 200, "a", "b"));
  }

  @Test
  void isTheOneTheSettingsDescribeElseTheOnlyOne() throws IOException {
    assertEquals("default", chosen(null, 200, "a", "default"));
    assertEquals("shop", chosen(null, 200, "shop"));
  }

  @Test
  void namesThoseThereAreWhenItIsNoneOrNotClear() {
    assertEquals(
        "There is no integration \"c\"; there are: a, b", refused("c", "a", "b").explanation());
    assertEquals(
        "There is no integration \"c\"; there is none yet, POST /api/v1/integrations makes one",
        refused("c").explanation());
    assertEquals("Say which integration; there are: a, b", refused(null, "a", "b").explanation());
    assertTrue(refused(null).explanation().contains("there is none yet"));
    assertTrue(refused(null).isWrongUse());
  }

  @Test
  void isLeftToTheServiceWhenTheTokenMayNotListThem() throws IOException {
    assertEquals("b", chosen("b", 403));
    assertEquals("default", chosen(null, 403));
  }

  private static ApiFailure refused(@Nullable String named, String... known) {
    return assertThrows(ApiFailure.class, () -> chosen(named, 200, known));
  }

  private static String chosen(@Nullable String named, int status, String... known)
      throws IOException {
    var items =
        List.of(known).stream()
            .map(id -> "{\"id\": \"" + id + "\"}")
            .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/integrations",
        exchange -> {
          var body = items.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (var session = new Session(new ApiClient(url, new Secret("any")), Optional.empty())) {
      return session.integration(named);
    } finally {
      server.stop(0);
    }
  }
}
