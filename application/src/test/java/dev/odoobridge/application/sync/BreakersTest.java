package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.integrations.ManageIntegrationsService;
import dev.odoobridge.application.integrations.TestConnectionService;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.application.port.in.ManageIntegrations.Result;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When runs start by themselves while Odoo cannot be worked with. */
class BreakersTest {
  private final SyncBench bench = SyncBench.of(19);
  private AutoSync auto = autoSync();

  /** One that remembers nothing, as after a restart or on another instance. */
  private AutoSync autoSync() {
    return new AutoSync(
        bench.due(),
        bench.stores.integrations(),
        bench.stores.runs(),
        bench.runSync(Runnable::run),
        new AutoSync.Rests(bench.breakers, bench.clock, () -> -1));
  }

  @BeforeEach
  void aChangeWaits() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
  }

  private int ticks(int seconds) {
    var before = runs();
    for (var second = 0; second < seconds; second++) {
      auto.tick();
      bench.clock.advance(Duration.ofSeconds(1));
    }
    return runs() - before;
  }

  private int runs() {
    return bench.stores.runs().list(RunFilter.ALL, Run.SORTING.first(1000)).size();
  }

  private BreakerState breaker() {
    return bench.breakers.of(SyncBench.ID);
  }

  private void failing(int times, OdooFailure failure) {
    bench.wire.on(
        _ -> true,
        0,
        times,
        (_, _) -> {
          throw failure;
        });
  }

  private static OdooFailure away(Duration retryAfter) {
    return new OdooFailure.Unavailable("busy", "503", Optional.of(retryAfter));
  }

  private static OdooFailure wrongKey() {
    return new OdooFailure.Misconfigured(
        OdooFailure.Misconfigured.Cause.CREDENTIALS, "the key is refused", "AccessDenied");
  }

  @Nested
  class WhileNobodyAnswers {
    @Test
    void opensAfterFiveFailuresAndLetsOneTryThroughEachTime() {
      bench.wire.on(_ -> true, 0, Integer.MAX_VALUE, Wire.unavailable());

      assertEquals(5, ticks(16));
      assertEquals(0, ticks(14));
      assertEquals(1, ticks(29));

      var waiting = assertInstanceOf(BreakerState.Waiting.class, breaker());
      assertEquals(6, waiting.failures());
      assertEquals("odoo-unavailable", waiting.reason().code());
    }

    @Test
    void remembersOverARestart() {
      bench.wire.on(_ -> true, 0, Integer.MAX_VALUE, Wire.unavailable());
      ticks(16);

      auto = autoSync();

      assertEquals(0, ticks(14));
    }

    @Test
    void waitsAsLongAsOdooAsks() {
      failing(1, away(Duration.ofMinutes(20)));

      assertEquals(1, ticks(1200));

      assertTrue(bench.isPending(CUSTOMER, "c1"));
      assertEquals(1, ticks(1));
      assertFalse(bench.isPending(CUSTOMER, "c1"));
      assertEquals(BreakerState.CLOSED, breaker());
    }

    @Test
    void aPersonsSyncIsStartedAndClosesTheBreaker() {
      failing(1, away(Duration.ofHours(9)));
      ticks(1);

      assertEquals(RunStatus.SUCCEEDED, bench.sync().status());

      assertEquals(BreakerState.CLOSED, breaker());
      bench.put(CUSTOMER, "c2", "first_name", "Bob");
      assertEquals(1, ticks(1));
    }

    @Test
    void aConnectionTestThatWorksLetsChangesGoAtOnce() {
      failing(1, away(Duration.ofHours(9)));
      ticks(1);

      testConnection();

      assertEquals(1, ticks(1));
      assertFalse(bench.isPending(CUSTOMER, "c1"));
    }
  }

  private void testConnection() {
    new TestConnectionService(
            bench.stores.integrations(),
            bench.profiles,
            new OdooOpener(bench.connector),
            bench.breakers,
            bench.watch())
        .test(SyncBench.ID);
  }

  @Nested
  class WithWrongCredentials {
    @BeforeEach
    void aRunIsRefused() {
      failing(1, wrongKey());
      assertEquals(1, ticks(1));
      assertInstanceOf(BreakerState.Stopped.class, breaker());
    }

    @Test
    void startsNothingEverAgainByItself() {
      assertEquals(0, ticks(100_000));
      auto = autoSync();
      assertEquals(0, ticks(1000));
    }

    @Test
    void goesOnAfterAPersonsSyncThatWorks() {
      bench.sync();
      bench.put(CUSTOMER, "c2", "first_name", "Bob");

      assertEquals(1, ticks(1));
    }

    @Test
    void goesOnAfterAConnectionTestThatWorks() {
      testConnection();

      assertEquals(1, ticks(1));
    }

    @Test
    void staysAfterAPersonsSyncThatIsRefusedToo() {
      failing(1, wrongKey());

      assertEquals(RunStatus.FAILED, bench.sync().status());

      assertEquals(0, ticks(1000));
    }

    @Test
    void goesOnWithOtherCredentialsAndNotWithTheSame() {
      replace("a password");
      assertEquals(0, ticks(1000));

      replace("another");
      assertEquals(1, ticks(1));
    }

    private void replace(String password) {
      var old = bench.stores.integrations().find(SyncBench.ID).orElseThrow();
      var draft =
          new Draft(
              Optional.empty(),
              Optional.of("renamed"),
              Optional.of(old.odoo().url().toString()),
              Optional.of(old.odoo().database()),
              Optional.of(old.credentials().username()),
              Optional.empty(),
              Optional.of(new Secret(password)),
              Optional.empty(),
              Optional.of(old.profile()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      var result =
          new ManageIntegrationsService(
                  bench.stores.integrations(), bench.profiles, bench.breakers, bench.clock)
              .replace(SyncBench.PERSON, SyncBench.ID, draft);
      assertInstanceOf(Result.Stored.class, result);
    }
  }

  @Nested
  class WithRefusedRecords {
    @Test
    void takesUpAtOnceWhatWasParkedAndIsReleased() {
      var faults = bench.odoo.store().faults();
      faults.poison("res.partner", row -> "Ada".equals(row.get("name")), OdooFault.user("evil"));
      for (var again = 0; again < 5; again++) {
        auto.tick();
        assertEquals("odoo-refused", bench.parkedAs(CUSTOMER, "c1"));
        release();
      }
      faults.clear();

      auto.tick();

      assertFalse(bench.isPending(CUSTOMER, "c1"));
      assertEquals(BreakerState.CLOSED, breaker());
    }

    private void release() {
      var ids = List.of(bench.record(CUSTOMER, "c1").key().hostId());
      var now = bench.clock.instant();
      assertEquals(1, bench.stores.failures().release(SyncBench.ID, CUSTOMER, ids, now));
    }
  }
}
