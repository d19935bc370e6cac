package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import org.junit.jupiter.api.Test;

/** What every store of breakers does. */
public interface BreakerStoreContract extends StoreContract {
  Setback.Reason REASON = new Setback.Reason("odoo-unavailable", "nobody answers", NOON);

  private BreakerStore breakers() {
    return stores().breakers();
  }

  @Test
  default void areClosedAtFirst() {
    addIntegration();

    assertEquals(BreakerState.CLOSED, breakers().find(INTEGRATION));
  }

  @Test
  default void givesBackTheStateStoredLast() {
    addIntegration();
    var waiting = new BreakerState.Waiting(7, NOON.plusSeconds(60), REASON);
    var stopped = new BreakerState.Stopped(REASON);

    breakers().save(INTEGRATION, waiting);
    assertEquals(waiting, breakers().find(INTEGRATION));
    breakers().save(INTEGRATION, stopped);
    assertEquals(stopped, breakers().find(INTEGRATION));
    breakers().save(INTEGRATION, BreakerState.CLOSED);
    assertEquals(BreakerState.CLOSED, breakers().find(INTEGRATION));
  }

  @Test
  default void goWithTheirIntegration() {
    addIntegration();
    breakers().save(INTEGRATION, new BreakerState.Stopped(REASON));

    stores().integrations().remove(INTEGRATION);
    breakers().save(INTEGRATION, new BreakerState.Stopped(REASON));
    addIntegration();

    assertEquals(BreakerState.CLOSED, breakers().find(INTEGRATION));
  }

  @Test
  default void keepMessagesThatCannotBeStoredAsTheyAre() {
    addIntegration();
    var reason = new Setback.Reason("odoo-unavailable", "a zero \0 byte", NOON);

    breakers().save(INTEGRATION, new BreakerState.Stopped(reason));

    var stored = (BreakerState.Stopped) breakers().find(INTEGRATION);
    assertEquals("a zero \uFFFD byte", stored.reason().message().replace('\0', '\uFFFD'));
  }
}
