package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.testkit.docker.DockerEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DockerServerTest {

  @Test
  void startsNothingWithoutAnEngine() {
    var nowhere = DockerEngine.fromEnvironment(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"));

    assertThrows(IllegalStateException.class, () -> DockerServer.start(nowhere));
  }
}
