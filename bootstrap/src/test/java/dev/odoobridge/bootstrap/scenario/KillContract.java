package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Killing the service in the middle of a sync loses nothing and doubles nothing. */
public interface KillContract {

  OdooUnderTest odoo();

  RentalSample sample(String prefix);

  /** How often it is killed before it may finish. */
  int kills();

  /** How long after its start a sync is killed at the latest. */
  Duration latest();

  @Test
  default void endsInTheSameStateHoweverOftenItIsKilled() throws IOException {
    var seed = Instant.now().toEpochMilli();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var prefix = "k" + Long.toString(seed, 36) + "-";
    var sample = sample(prefix);
    var data = Files.createTempDirectory("odoo-bridge-kill");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    try (var odoo = odoo()) {
      try (var service = ServeProcess.start(data);
          var api = service.signIn()) {
        var host = new Host(api);
        host.connect(odoo);
        host.put(sample);
      }
      for (var kill = 0; kill < kills(); kill++) {
        killDuringSync(data, random, latest());
      }
      try (var service = ServeProcess.start(data);
          var api = service.signIn()) {
        var host = new Host(api);

        var run = host.sync("both");

        assertEquals(
            "succeeded",
            run.path("status").asText(),
            () -> "seed " + seed + ": " + run + host.items(run));
        var interrupted = api.get("/api/v1/runs?status=interrupted").path("items");
        assertTrue(interrupted.size() > 0, "no kill met a run under way; seed " + seed);
      }
      new Arrived(odoo.hands(), prefix).completely(sample);
    }
  }

  private static void killDuringSync(Path data, RandomGenerator random, Duration latest) {
    var service = ServeProcess.start(data);
    try (var api = service.signIn()) {
      api.post(Host.INTEGRATION + "/sync", Map.of("direction", "both"));
      // Not a wait for something to happen: the moment of the kill is the case.
      pause(Duration.ofMillis(random.nextLong(20, latest.toMillis())));
      service.kill();
    } finally {
      service.close();
    }
  }

  private static void pause(Duration time) {
    try {
      new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
