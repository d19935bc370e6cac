package dev.odoobridge.application.integrations;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooProbe;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private final ServicesBench bench = ServicesBench.of(19);
  private boolean isUp = true;
  private int asked;
  private final OdooProbe probe =
      address -> {
        asked++;
        if (!isUp) {
          throw new OdooFailure.Unavailable("nobody answers", "down", Optional.empty());
        }
        return OdooVersion.parse("19.0");
      };
  private final Availability availability =
      new Availability(bench.stores().integrations(), probe, Runnable::run, bench.bench().clock);

  private Reachability seen() {
    availability.look();
    return last().orElseThrow();
  }

  private Optional<Reachability> last() {
    return availability.of(bench.stores().integrations().find(ID).orElseThrow());
  }

  @Test
  void isNotKnownBeforeAnybodyLooked() {
    assertEquals(Optional.empty(), last());
    assertEquals(0, asked);
  }

  @Test
  void saysSinceWhenAndWhenItAnsweredLast() {
    var first = seen();
    bench.bench().clock.advance(Duration.ofMinutes(1));
    var second = seen();
    isUp = false;
    bench.bench().clock.advance(Duration.ofMinutes(1));
    seen();
    bench.bench().clock.advance(Duration.ofMinutes(1));
    var down = seen();

    assertTrue(second.available());
    assertEquals(first.since(), second.since());
    assertFalse(down.available());
    assertEquals(second.lastAnswer(), down.lastAnswer());
    assertEquals(down.checkedAt().minus(Duration.ofMinutes(1)), down.since());
    assertEquals(
        Optional.of(new Reachability.Trouble("odoo-unavailable", "nobody answers")),
        down.trouble());
  }

  @Test
  void doesNotAskAnOdooAgainThatHasNotAnsweredYet() {
    var waiting = new ArrayList<Runnable>();
    var slow =
        new Availability(bench.stores().integrations(), probe, waiting::add, bench.bench().clock);

    slow.look();
    slow.look();
    List.copyOf(waiting).forEach(Runnable::run);
    slow.look();

    assertEquals(2, waiting.size());
    assertEquals(1, asked);
  }
}
