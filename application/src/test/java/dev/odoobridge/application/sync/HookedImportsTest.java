package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.in.RingHook.Result;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HookedImportsTest {
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final ModelName TEMPLATE = new ModelName("product.template");
  private static final ModelName PRODUCT = new ModelName("product.product");

  private final SyncBench bench = SyncBench.of(19);
  private final HookedImports imports =
      new HookedImports(
          bench.hooks,
          bench.stores.integrations(),
          bench.profiles,
          bench.runSync(Runnable::run),
          bench.breakers,
          bench.clock);
  private final Secret partners = bench.hooks.make(ID, PARTNER, PARTNER);

  private Result ring(Secret secret) {
    return imports.ring(secret.reveal());
  }

  private List<Run> runs() {
    return bench.stores.runs().list(RunFilter.ALL, Run.SORTING.first(100));
  }

  @Test
  void importTheEntityOfTheModelAtOnce() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron");
    bench.exported();
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "7"));

    assertEquals(Result.RUNG, ring(partners));
    imports.tick();

    var run = runs().getFirst();
    assertEquals(Direction.IMPORT, run.request().direction());
    assertEquals(List.of(CUSTOMER), run.request().entities());
    assertEquals("odoo-hook", run.startedBy());
    assertEquals("7", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(Optional.of(bench.clock.instant()), bench.hooks.of(ID).getFirst().rangAt());
  }

  @Test
  void wakeTheModelWhoseFieldsAreKeptElsewhere() {
    var templates = bench.hooks.make(ID, TEMPLATE, PRODUCT);

    ring(templates);
    imports.tick();

    assertEquals(List.of(SampleProfile.PRODUCT), runs().getFirst().request().entities());
  }

  @Test
  void makeOneImportOfManyRings() {
    ring(partners);
    imports.tick();
    for (var count = 0; count < 50; count++) {
      ring(partners);
      imports.tick();
    }
    assertEquals(1, runs().size());

    bench.clock.advance(Duration.ofSeconds(1));
    imports.tick();
    imports.tick();

    assertEquals(2, runs().size());
  }

  @Test
  void waitWhileAnotherRunIsUnderWay() {
    var lease = bench.leases.tryAcquire(Leases.ofRuns(ID)).orElseThrow();
    ring(partners);
    imports.tick();
    assertEquals(0, runs().size());

    lease.close();
    imports.tick();

    assertEquals(1, runs().size());
  }

  @Test
  void knowNoOtherSecretAndNoneThatWasForgotten() {
    assertEquals(Result.UNKNOWN, imports.ring("guess"));
    bench.hooks.forget(ID, bench.hooks.of(ID).getFirst());
    assertEquals(Result.UNKNOWN, ring(partners));
    imports.tick();
    assertEquals(0, runs().size());
  }

  @Test
  void waitForTheBreaker() {
    var reason = new Setback.Reason("odoo-unavailable", "away", bench.clock.instant());
    bench.stores.breakers().save(ID, new BreakerState.Stopped(reason));
    ring(partners);
    imports.tick();
    assertEquals(0, runs().size());

    bench.breakers.close(ID);
    imports.tick();

    assertEquals(1, runs().size());
  }
}
