package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.sync.RunStatus;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CancelTest {
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void takesTheWishForARunUnderWayOnly() {
    var run = served.post("/api/v1/integrations/main/sync", "{}").is(202).at("/id");
    var cancel = "/api/v1/runs/" + run + "/cancel";

    assertEquals("person", served.post(cancel, "{}").is(202).at("/trigger"));
    served.runs.change(run, it -> it.ended(RunStatus.CANCELLED, Served.NOW, Optional.empty()));
    served.post(cancel, "{}").isProblem(409, "run-ended");
    served.post("/api/v1/runs/none/cancel", "{}").isProblem(404, "run-not-found");
  }

  @Test
  void listsByWhatMadeARunStart() {
    served.post("/api/v1/integrations/main/sync", "{}").is(202);

    assertEquals("1", served.get("/api/v1/runs?trigger=person").is(200).at("/total"));
    assertEquals("0", served.get("/api/v1/runs?trigger=schedule").is(200).at("/total"));
    served.get("/api/v1/runs?trigger=moon").isProblem(400, "invalid-parameter");
  }
}
