package dev.odoobridge.testkit.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proxy between a client and an echo, seen from both. */
class FaultProxyTest {
  private final EchoServer echo = new EchoServer();
  private final FaultProxy proxy = FaultProxy.before("127.0.0.1", echo.port());

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static String ask(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return new String(socket.getInputStream().readNBytes(text.length()), StandardCharsets.UTF_8);
  }

  private static boolean isCreate(String request) {
    return request.contains("create");
  }

  @Test
  void passesBothWaysWhatMeetsNoFault() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.CutRequest());
    var text = "x".repeat(200_000);

    try (var socket = connect()) {
      assertEquals("read", ask(socket, "read"));
      assertEquals(text, ask(socket, text));
    }
    assertEquals(0, proxy.met());
  }

  @Test
  void takesNothingFromAnAnswerWhenTheTargetClosesBehindIt() throws IOException {
    try (var target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var before = FaultProxy.before("127.0.0.1", target.getLocalPort());
        var client = new Socket(InetAddress.getLoopbackAddress(), before.port())) {
      client.setSoTimeout(10_000);
      try (var answering = target.accept()) {
        answering.getOutputStream().write(new byte[2_000_000]);
      }

      assertEquals(2_000_000, client.getInputStream().readAllBytes().length);
    }
  }

  @Test
  void cutsBeforeTheRequestArrives() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.CutRequest());

    try (var socket = connect()) {
      assertEquals("read", ask(socket, "read"));
      assertThrows(SocketException.class, () -> ask(socket, "create"));
    }

    assertEquals(List.of("read"), List.copyOf(echo.heard()));
    assertEquals(1, proxy.met());
  }

  @Test
  void cutsAfterTheRequestWasAnswered() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.CutReply(0));

    try (var socket = connect()) {
      assertThrows(SocketException.class, () -> ask(socket, "create"));
    }

    assertEquals(List.of("create"), List.copyOf(echo.heard()));
  }

  @Test
  void cutsInTheAnswer() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.CutReply(3));

    try (var socket = connect()) {
      socket.getOutputStream().write("create".getBytes(StandardCharsets.UTF_8));
      assertEquals("cre", new String(socket.getInputStream().readNBytes(3)));
      assertThrows(SocketException.class, () -> socket.getInputStream().read());
    }
    try (var socket = connect()) {
      assertEquals("create", ask(socket, "create"));
    }
  }

  @Test
  void delaysARequest() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.Delay(Duration.ofMillis(150)));

    try (var socket = connect()) {
      var began = System.nanoTime();
      assertEquals("create", ask(socket, "create"));
      assertTrue(System.nanoTime() - began >= 150_000_000L);
    }
  }

  @Test
  void throttlesTheAnswers() throws IOException {
    proxy.arm(1, FaultProxyTest::isCreate, new NetworkFault.Throttle(1_000));

    try (var socket = connect()) {
      var began = System.nanoTime();
      assertEquals("create".repeat(50), ask(socket, "create".repeat(50)));
      assertTrue(System.nanoTime() - began >= 250_000_000L);
    }
  }

  @Test
  void refusesUntilItAcceptsAgain() throws IOException {
    try (var before = connect()) {
      assertEquals("read", ask(before, "read"));

      proxy.refuse();

      assertThrows(SocketException.class, () -> ask(before, "read"));
      assertThrows(ConnectException.class, this::connect);
    }
    proxy.accept();
    try (var after = connect()) {
      assertEquals("read", ask(after, "read"));
    }
  }
}
