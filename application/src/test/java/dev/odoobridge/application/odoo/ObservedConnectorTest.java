package dev.odoobridge.application.odoo;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ObservedConnectorTest {
  private static final long SECOND = 1_000_000_000;

  private final ServicesBench bench = ServicesBench.of(19);
  private final InMemorySyncObserver observer = new InMemorySyncObserver();
  private final AtomicLong time = new AtomicLong();

  private OdooTransport opened() {
    var integration = SampleIntegrations.integration(INTEGRATION);
    var connector =
        new ObservedConnector(bench.connector(), observer, () -> time.getAndAdd(SECOND));
    return connector.connect(integration.odoo(), integration.credentials()).transport();
  }

  private static OdooCall count() {
    return new OdooCall(
        new ModelName("res.partner"),
        "search_count",
        Optional.empty(),
        Map.of("domain", RawValue.list()),
        Map.of(),
        false);
  }

  @Test
  void tellsOfEachOpeningAndEachCall() {
    opened().call(count());

    assertEquals(
        List.of("opened ok PT1S", "called res.partner search_count ok PT1S"), observer.told());
  }

  @Test
  void tellsOfCallsThatFailedAndLetsTheFailurePass() {
    var transport = opened();
    bench.goDown();

    assertThrows(OdooFailure.Unavailable.class, () -> transport.call(count()));

    assertEquals(
        "called res.partner search_count odoo-unavailable PT1S", observer.told().getLast());
  }

  @Test
  void tellsOfOpeningsThatFailed() {
    var connector =
        new ObservedConnector(
            (_, _) -> {
              throw new OdooFailure.Misconfigured(
                  OdooFailure.Misconfigured.Cause.CREDENTIALS, "wrong key", "login");
            },
            observer,
            time::get);
    var integration = SampleIntegrations.integration(INTEGRATION);

    assertThrows(
        OdooFailure.Misconfigured.class,
        () -> connector.connect(integration.odoo(), integration.credentials()));

    assertTrue(observer.told().contains("opened odoo-credentials PT0S"), observer::toString);
  }
}
