package dev.odoobridge.bootstrap.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.adapter.http.api.Readiness.Part;
import dev.odoobridge.adapter.http.api.Readiness.State;
import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class PartsReadinessTest {
  private final AtomicBoolean database = new AtomicBoolean(true);
  private final AtomicBoolean odoo = new AtomicBoolean(true);
  private final Availability availability = availability();
  private final PartsReadiness readiness = new PartsReadiness(database::get, availability);

  private Availability availability() {
    var integrations = InMemoryStores.of(new InMemoryDatabase()).integrations();
    integrations.add(SampleIntegrations.integration(new IntegrationId("shop")));
    return new Availability(
        integrations,
        _ -> {
          if (!odoo.get()) {
            throw new OdooFailure.Unavailable("nobody answers", "down", Optional.empty());
          }
          return OdooVersion.parse("19.0");
        },
        Runnable::run,
        InstantSource.fixed(Instant.EPOCH));
  }

  @Test
  void tellsDatabaseAndEachOdooApart() {
    var ok = new Part(State.OK, "answers");
    assertEquals(Map.of("database", ok), readiness.parts());

    availability.look();
    assertEquals(Map.of("database", ok, "odoo:shop", ok), readiness.parts());

    odoo.set(false);
    database.set(false);
    availability.look();
    assertEquals(
        Map.of(
            "database",
            new Part(State.DOWN, "does not answer"),
            "odoo:shop",
            new Part(State.DEGRADED, "does not answer: odoo-unavailable")),
        readiness.parts());
  }
}
