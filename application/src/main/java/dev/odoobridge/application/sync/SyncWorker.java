package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.application.odoo.SchemaWatch;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one run to its end: opens Odoo, holds the mapping against it, imports, exports, and
 * writes down how it ended. Thread-safe; runs do not share anything but the stores.
 */
public final class SyncWorker {
  private static final Logger LOG = LoggerFactory.getLogger(SyncWorker.class);

  /** Changes that are to wait before their next try do not wait for a person who starts a sync. */
  private static final Duration FAR = Duration.ofDays(3650);

  /** How long it is believed of an Odoo that a mapping does not fit it. */
  private static final Duration BELIEVED = Duration.ofSeconds(10);

  private static final String UNEXPECTED =
      "the run failed unexpectedly; the service's log has the details";

  private final Stores stores;
  private final OpenOdoos odoos;
  private final Breakers breakers;
  private final Pacer pacer;
  private final InstantSource clock;
  private final Supplier<ExecutorService> besides;
  private final BooleanSupplier stopping;
  private final SchemaWatch watch;

  /**
   * Prepares working on runs.
   *
   * @param breakers are told how each run went, whoever started it
   * @param pacer remembers from run to run what each Odoo bears
   * @param besides gives a run executors for one piece of work at a time each, in their order, by
   *     which it stores and reads ahead while Odoo works; the run closes them
   */
  public SyncWorker(
      Stores stores,
      OpenOdoos odoos,
      Breakers breakers,
      Pacer pacer,
      InstantSource clock,
      Supplier<ExecutorService> besides) {
    this(stores, odoos, breakers, pacer, clock, besides, () -> false);
  }

  private SyncWorker(
      Stores stores,
      OpenOdoos odoos,
      Breakers breakers,
      Pacer pacer,
      InstantSource clock,
      Supplier<ExecutorService> besides,
      BooleanSupplier stopping) {
    this.stores = stores;
    this.odoos = odoos;
    this.breakers = breakers;
    this.pacer = pacer;
    this.clock = clock;
    this.besides = besides;
    this.stopping = stopping;
    this.watch = new SchemaWatch(stores.findings(), clock);
  }

  /**
   * The same worker in a service that stops.
   *
   * @param stops whether it does: then a run ends after the batch it is at, and is handed back
   */
  public SyncWorker stoppingWhen(BooleanSupplier stops) {
    return new SyncWorker(stores, odoos, breakers, pacer, clock, besides, stops);
  }

  /** A sync: imports, then exports, as the run asks for it. */
  SessionWork syncing(Run run) {
    return session -> {
      sync(session, due(run));
      return Optional.empty();
    };
  }

  /** Works on the run. Never throws for what Odoo or the database do: the run says how it ended. */
  void work(Integration integration, MappingProfile profile, Run run, SessionWork work) {
    var log = new RunLog(stores.runs(), run, stopping);
    try {
      var error = work(integration, profile, log, work);
      tell(run, () -> breakers.close(integration.id()));
      if (error.isPresent()) {
        fail(log, error.get());
      } else {
        log.end(log.run().finished(clock.instant()));
      }
    } catch (RunStopped stopped) {
      stop(log, stopped);
    } catch (OdooFailure failure) {
      // What is known of this Odoo may be what was wrong: it may have been moved, or changed.
      odoos.forget(integration.id());
      tell(run, () -> breakers.failed(integration.id(), failure));
      fail(log, failure.code(), failure.explanation());
    } catch (StoreFailure failure) {
      // A known trouble with an explanation of its own: its stack tells nothing more.
      fail(log, "internal", String.valueOf(failure.getMessage()));
    } catch (RuntimeException bug) {
      LOG.atError().setCause(bug).addKeyValue("run", run.id()).log("run failed unexpectedly");
      tell(run, () -> breakers.failed(integration.id(), "internal", UNEXPECTED));
      fail(log, "internal", UNEXPECTED);
    }
    told(integration, log.run());
  }

  private static void told(Integration integration, Run run) {
    var line =
        (run.status() == RunStatus.FAILED ? LOG.atWarn() : LOG.atInfo())
            .addKeyValue("run", run.id())
            .addKeyValue("integration", integration.id())
            .addKeyValue("status", run.status().word())
            .addKeyValue("processed", run.total().processed());
    run.error()
        .map(
            error -> line.addKeyValue("code", error.code()).addKeyValue("message", error.message()))
        .orElse(line)
        .log("run ended");
  }

  /** Told before the run's end is stored: whoever sees the end sees what it means. */
  private static void tell(Run run, Runnable word) {
    try {
      word.run();
    } catch (RuntimeException lost) {
      LOG.atWarn().setCause(lost).addKeyValue("run", run.id()).log("breaker not stored");
    }
  }

  private void stop(RunLog log, RunStopped stopped) {
    try {
      log.end(
          log.run()
              .ended(stopped.status(), clock.instant(), Optional.of(stopped.cause(log.run()))));
    } catch (RuntimeException lost) {
      LOG.atError().setCause(lost).addKeyValue("run", log.run().id()).log("run's end not stored");
    }
  }

  private void fail(RunLog log, String code, String message) {
    fail(log, new Run.RunError(code, message));
  }

  private void fail(RunLog log, Run.RunError error) {
    try {
      log.end(log.run().ended(RunStatus.FAILED, clock.instant(), Optional.of(error)));
    } catch (RuntimeException lost) {
      LOG.atError().setCause(lost).addKeyValue("run", log.run().id()).log("run's end not stored");
    }
  }

  private Optional<Run.RunError> work(
      Integration integration, MappingProfile profile, RunLog log, SessionWork work) {
    var odoo = opened(integration, profile);
    var entities = new FittingEntities(watch, clock).of(integration, profile, odoo, log);
    try (var beside = new Beside(besides.get());
        var ahead = new Beside(besides.get())) {
      var request = log.run().request();
      return work.in(
          new SyncSession(
              integration,
              request,
              stores,
              log,
              clock,
              new SyncSession.Lanes(beside, ahead, () -> new Beside(besides.get()), pacer),
              odoo.users(),
              entities));
    }
  }

  /** What does not fit may do so by now: then what was kept of the Odoo is asked for anew. */
  private OpenOdoos.Open opened(Integration integration, MappingProfile profile) {
    var kept = odoos.of(integration);
    var isOld = kept.since().plus(BELIEVED).isBefore(clock.instant());
    if (isOld && isWrong(integration, profile, kept)) {
      odoos.forget(integration.id());
      return odoos.of(integration);
    }
    return kept;
  }

  private boolean isWrong(Integration integration, MappingProfile profile, OpenOdoos.Open kept) {
    return !watch.notices(integration.id()).isEmpty()
        || !profile.entities().stream().allMatch(mapping -> kept.schemas().resolve(mapping).fits());
  }

  private static void sync(SyncSession session, Optional<Instant> due) {
    var wanted = session.request().entities();
    var worked =
        session.entities().values().stream()
            .filter(entity -> wanted.isEmpty() || wanted.contains(entity.name()))
            .toList();
    if (session.request().direction().imports()) {
      for (var entity : worked) {
        session.log().checkpoint();
        importEntity(session, entity);
      }
    }
    if (session.request().direction().exports()) {
      for (var entity : worked) {
        session.log().checkpoint();
        exportEntity(session, entity, due);
      }
    }
  }

  private static void importEntity(SyncSession session, EntitySync entity) {
    if (entity.mapping().travel().reachesOdoo()) {
      new Linking(session, entity).linkAll();
    }
    if (entity.mapping().travel().reachesHost()) {
      new Importer(session, entity).run();
    }
  }

  private static void exportEntity(SyncSession session, EntitySync entity, Optional<Instant> due) {
    if (entity.mapping().travel().reachesOdoo()) {
      if (takesReferencesAlong(session)) {
        new ReferencesFirst(session, entity).send(due);
      }
      new Exporter(session, entity, due).run();
    }
  }

  /** Automatic runs name entities because others are switched off, which then stay here. */
  private static boolean takesReferencesAlong(SyncSession session) {
    return !session.request().entities().isEmpty()
        && session.log().run().trigger() != Trigger.CHANGE;
  }

  private Optional<Instant> due(Run run) {
    var isAsked = run.trigger() == Trigger.PERSON;
    return Optional.of(isAsked ? clock.instant().plus(FAR) : clock.instant());
  }
}
