package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ClosingTest {
  private static final String SYNC = "/api/v1/integrations/main/sync?wait=60";

  private static Served serving(Duration closingTime) {
    return new Served(new HttpSettings("127.0.0.1", 0, "1", Duration.ofSeconds(30), closingTime))
        .withIntegration();
  }

  @Test
  void letsRequestsUnderWayEnd() throws Exception {
    try (var served = serving(Duration.ofSeconds(30))) {
      var waiting = CompletableFuture.supplyAsync(() -> served.post(SYNC, "{}"));
      served.runs.awaitStarted(1);

      var closing = CompletableFuture.runAsync(served.server::close);
      served.runs.change("run-000001", run -> run.finished(Served.NOW));

      assertEquals("succeeded", waiting.get(20, TimeUnit.SECONDS).is(200).at("/status"));
      closing.get(20, TimeUnit.SECONDS);
      assertThrows(UncheckedIOException.class, () -> served.get("/"));
    }
  }

  @Test
  void waitsNoLongerThanItSaid() throws Exception {
    try (var served = serving(Duration.ofMillis(200))) {
      var waiting = CompletableFuture.supplyAsync(() -> served.post(SYNC, "{}"));
      served.runs.awaitStarted(1);

      CompletableFuture.runAsync(served.server::close).get(20, TimeUnit.SECONDS);

      waiting.handle((_, _) -> true).get(20, TimeUnit.SECONDS);
      assertTrue(waiting.isDone());
    }
  }
}
