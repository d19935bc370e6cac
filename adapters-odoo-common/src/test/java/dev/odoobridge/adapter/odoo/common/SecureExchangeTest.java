package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureExchangeTest {
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private static Path certificate;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    var store = folder.resolve("server.p12");
    certificate = folder.resolve("server.pem");
    keytool(
        store,
        "-genkeypair -alias odoo -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -validity 2");
    keytool(store, "-exportcert -rfc -alias odoo -file " + certificate);
    server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    answerOne(server);
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blamesTheAddressForACertificateNobodyVouchesFor(boolean writes) {
    assertEquals(Cause.ADDRESS, refused("localhost", Optional.empty(), writes).reason());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void trustsACertificateOfItsOwn(boolean writes) {
    var answer = post(exchange("localhost", Optional.of(certificate)), writes);

    assertEquals(200, answer.status());
  }

  @Test
  void blamesTheAddressForACertificateOfAnotherName() {
    assertEquals(Cause.ADDRESS, refused("127.0.0.1", Optional.of(certificate), true).reason());
  }

  @Test
  void blamesTheAddressWhenAPlainServerIsSpokenToSecurely() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> complain(plain));
      var url = URI.create("https://127.0.0.1:" + plain.getLocalPort());
      var exchange = HttpExchange.alone(url, settings(Optional.empty()));

      var failure = assertThrows(Misconfigured.class, () -> post(exchange, true));
      assertEquals(Cause.ADDRESS, failure.reason());
      assertTrue(failure.explanation().endsWith("is its address http:?"), failure::explanation);
    }
  }

  @Test
  void doesNotTakeASecureServerForOdooWhenSpokenToPlainly() {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var exchange = HttpExchange.alone(url, settings(Optional.empty()));

    assertThrows(OdooFailure.class, () -> post(exchange, true));
  }

  @Test
  void saysWhichFileHoldsNoCertificates() throws IOException {
    var file = Files.writeString(folder.resolve("none.pem"), "none");

    assertThrows(IllegalArgumentException.class, () -> exchange("localhost", Optional.of(file)));
  }

  private static Misconfigured refused(String host, Optional<Path> authority, boolean writes) {
    return assertThrows(Misconfigured.class, () -> post(exchange(host, authority), writes));
  }

  private static Answer post(HttpExchange exchange, boolean writes) {
    return exchange.post("/", Map.of(), "{}".getBytes(UTF_8), writes);
  }

  private static HttpExchange exchange(String host, Optional<Path> authority) {
    var url = URI.create("https://" + host + ":" + server.getAddress().getPort());
    return HttpExchange.alone(url, settings(authority));
  }

  private static HttpSettings settings(Optional<Path> authority) {
    return new HttpSettings(
        "test", Duration.ofSeconds(20), Duration.ofSeconds(20), 1000, 4, authority);
  }

  private static void answerOne(HttpServer server) {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1);
          exchange.getResponseBody().write('1');
          exchange.close();
        });
    server.start();
  }

  private static void complain(ServerSocket plain) {
    try (var connection = plain.accept()) {
      connection.getOutputStream().write(RawServer.answer("400 x", "", "no"));
      connection.getInputStream().readAllBytes();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String options) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    assertEquals(
        0,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor());
  }
}
