package dev.odoobridge.testkit.docker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DockerEngineTest {

  @TempDir private Path folder;

  private static boolean answers(String host) {
    return DockerEngine.fromEnvironment(Map.of("DOCKER_HOST", host)).answers();
  }

  private ServerSocketChannel listen() throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(folder.resolve("docker.sock")));
  }

  @Test
  void seesAnEngineThatAnswers() throws IOException {
    try (var engine = listen()) {
      Thread.startVirtualThread(
          () -> {
            try (var client = engine.accept()) {
              // Closing before the request is read would break the asker's write.
              client.read(ByteBuffer.allocate(100));
              client.write(ByteBuffer.wrap("HTTP/1.0 200 OK\r\n\r\nOK".getBytes(US_ASCII)));
            } catch (IOException closed) {
              throw new AssertionError(closed);
            }
          });

      assertTrue(answers("unix://" + folder.resolve("docker.sock")));
    }
  }

  @Test
  void doesNotWaitForAnEngineThatHangs() throws IOException {
    try (var engine = listen()) {
      assertTrue(engine.isOpen());
      assertTimeout(
          Duration.ofSeconds(5),
          () -> assertFalse(answers("unix://" + folder.resolve("docker.sock"))));
    }
  }

  @Test
  void takesAbsenceForAnAnswer() throws IOException {
    Files.createFile(folder.resolve("no-socket"));

    assertFalse(answers("unix://" + folder.resolve("missing.sock")));
    assertFalse(answers("unix://" + folder.resolve("no-socket")));
    assertFalse(answers("tcp://127.0.0.1:1"));
    assertFalse(answers("tcp://name.invalid:2375"));
    assertFalse(answers("ssh://somewhere"));
    assertFalse(answers("nonsense"));
  }
}
