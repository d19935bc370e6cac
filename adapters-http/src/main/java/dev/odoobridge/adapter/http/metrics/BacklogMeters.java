package dev.odoobridge.adapter.http.metrics;

import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.application.port.in.ReadBacklog.Backlog;
import dev.odoobridge.domain.sync.Direction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what waits. Read when it is asked for, and seldom enough that scraping costs the database
 * next to nothing. Thread-safe.
 */
final class BacklogMeters {
  static final Duration KEPT = Duration.ofSeconds(10);

  /** Whoever scrapes waits about ten seconds, and is to have the other figures by then. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(BacklogMeters.class);

  private final ReadBacklog backlog;
  private final IntSupplier lateSchedules;
  private final InstantSource clock;
  private final MultiGauge changes;
  private final MultiGauge oldest;
  private final MultiGauge lastSyncs;
  private final MultiGauge late;
  private final MultiGauge conflicts;
  private final MultiGauge failures;
  private final MultiGauge breakers;
  private final MultiGauge odoos;
  private final MultiGauge keys;
  private Instant readAt = Instant.MIN;
  private volatile boolean isRead = true;

  BacklogMeters(
      MeterRegistry registry, ReadBacklog backlog, IntSupplier lateSchedules, InstantSource clock) {
    this.backlog = backlog;
    this.lateSchedules = lateSchedules;
    this.clock = clock;
    this.changes =
        gauges(registry, "changes.waiting", "Changes of the host's that are not in Odoo yet");
    this.oldest =
        gauges(registry, "oldest.change.seconds", "How long the oldest waiting change has waited");
    this.lastSyncs =
        gauges(registry, "last.sync.time.seconds", "When an entity was synced last, as Unix time");
    this.late = gauges(registry, "schedules.late", "Schedules whose time came and did not fire");
    this.conflicts = gauges(registry, "conflicts.open", "Conflicts that wait for a person");
    this.failures = gauges(registry, "failure.groups", "Causes that keep changes parked");
    this.breakers = gauges(registry, "breaker.open", "1 while runs may not start by themselves");
    this.odoos = gauges(registry, "odoo.available", "1 when Odoo answered last time it was asked");
    this.keys = gauges(registry, "key.end.time.seconds", "When the API key ends, as Unix time");
    Gauge.builder("odoo.bridge.backlog.read", () -> isRead ? 1 : 0)
        .description("0 when what waits could not be read, and its figures are missing")
        .register(registry);
  }

  private static MultiGauge gauges(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder("odoo.bridge." + name).description(description).register(registry);
  }

  /** Reads anew what is older than {@link #KEPT}. Never throws. */
  synchronized void refresh() {
    var now = clock.instant();
    if (readAt.isAfter(now.minus(KEPT)) && !readAt.isAfter(now)) {
      return;
    }
    readAt = now;
    var question = new FutureTask<>(() -> new Read(backlog.all(), lateSchedules.getAsInt()));
    var asking = Thread.ofVirtual().name("metrics-backlog").start(question);
    try {
      var read = question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      show(read.all(), now);
      late.register(List.of(Row.of(Tags.empty(), read.late())), true);
      isRead = true;
    } catch (ExecutionException | TimeoutException failed) {
      giveUp(failed, now);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      giveUp(stopped, now);
    } finally {
      asking.interrupt();
    }
  }

  private void giveUp(Exception failed, Instant now) {
    if (isRead) {
      LOG.atWarn().setCause(failed).log("what waits could not be read for the metrics");
    }
    isRead = false;
    show(List.of(), now);
    late.register(List.of(), true);
  }

  private record Read(List<Backlog> all, int late) {}

  private void show(List<Backlog> all, Instant now) {
    changes.register(all.stream().flatMap(BacklogMeters::changes).toList(), true);
    oldest.register(all.stream().flatMap(it -> oldest(it, now)).toList(), true);
    lastSyncs.register(all.stream().flatMap(BacklogMeters::lastSyncs).toList(), true);
    each(conflicts, all, Backlog::conflicts);
    each(failures, all, Backlog::failureGroups);
    each(breakers, all, it -> it.breaker().letsStart(now) ? 0 : 1);
    each(
        odoos,
        all.stream().filter(it -> it.odoo().isPresent()).toList(),
        it -> it.odoo().orElseThrow().available() ? 1 : 0);
    each(
        keys,
        all.stream().filter(it -> it.keyEnds().isPresent()).toList(),
        it -> it.keyEnds().orElseThrow().getEpochSecond());
  }

  private static Stream<Row<?>> changes(Backlog backlog) {
    return backlog.changes().entrySet().stream()
        .map(
            entry ->
                Row.of(
                    integration(backlog).and("entity", entry.getKey().toString()),
                    entry.getValue()));
  }

  /** 0 where nothing waits. */
  private static Stream<Row<?>> oldest(Backlog backlog, Instant now) {
    return backlog.changes().keySet().stream()
        .map(
            entity ->
                Row.of(
                    integration(backlog).and("entity", entity.toString()),
                    Math.max(
                        0,
                        Duration.between(backlog.oldest().getOrDefault(entity, now), now)
                            .toSeconds())));
  }

  private static Stream<Row<?>> lastSyncs(Backlog backlog) {
    return backlog.lastSyncs().entrySet().stream()
        .flatMap(
            entry -> {
              var tags = integration(backlog).and("entity", entry.getKey().toString());
              return Stream.concat(
                  lastSync(tags, Direction.IMPORT, entry.getValue().imported()),
                  lastSync(tags, Direction.EXPORT, entry.getValue().exported()));
            });
  }

  private static Stream<Row<?>> lastSync(Tags tags, Direction direction, Optional<Instant> end) {
    return end.stream()
        .map(at -> Row.of(tags.and("direction", direction.word()), at.getEpochSecond()));
  }

  private static void each(MultiGauge gauge, List<Backlog> all, ToLongFunction<Backlog> figure) {
    gauge.register(
        all.stream().<Row<?>>map(it -> Row.of(integration(it), figure.applyAsLong(it))).toList(),
        true);
  }

  private static Tags integration(Backlog backlog) {
    return Tags.of("integration", backlog.integration().toString());
  }
}
