package dev.odoobridge.adapter.http.metrics;

import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/** Counts runs, their records, and the calls to Odoo. Thread-safe. */
final class SyncMeters implements SyncObserver {
  private static final String OK = "ok";

  private final CallNames names = new CallNames();
  private final MeterProvider<Counter> runs;
  private final MeterProvider<Timer> runTimes;
  private final MeterProvider<Counter> records;
  private final MeterProvider<Counter> openings;
  private final MeterProvider<Counter> calls;
  private final MeterProvider<Timer> callTimes;
  private final MeterProvider<Counter> reads;
  private final MeterProvider<DistributionSummary> batches;
  private final MeterProvider<Counter> retries;

  SyncMeters(MeterRegistry registry) {
    this.runs = counter(registry, "odoo.bridge.runs", "Runs that ended");
    this.runTimes =
        Timer.builder("odoo.bridge.run")
            .description("How long runs took")
            .serviceLevelObjectives(Buckets.RUNS)
            .withRegistry(registry);
    this.records =
        counter(registry, "odoo.bridge.records", "What became of records in runs that ended");
    this.openings = counter(registry, "odoo.bridge.odoo.openings", "Times an Odoo was opened");
    this.calls = counter(registry, "odoo.bridge.odoo.calls", "Calls to Odoo by how they ended");
    this.callTimes =
        Timer.builder("odoo.bridge.odoo.call")
            .description("How long calls to Odoo took")
            .serviceLevelObjectives(Buckets.CALLS)
            .withRegistry(registry);
    this.reads =
        counter(registry, "odoo.bridge.odoo.reads", "Answers of Odoo's records by their source");
    this.batches =
        DistributionSummary.builder("odoo.bridge.batch.records")
            .description("How many records were written to Odoo as one batch")
            .serviceLevelObjectives(Buckets.BATCHES)
            .withRegistry(registry);
    this.retries =
        counter(registry, "odoo.bridge.retries", "Changes that were tried before and failed");
  }

  private static MeterProvider<Counter> counter(
      MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).withRegistry(registry);
  }

  @Override
  public void runEnded(Run run) {
    var integration = run.integration().toString();
    var kind = run.kind().word();
    runs.withTags(
            "integration",
            integration,
            "kind",
            kind,
            "trigger",
            run.trigger().word(),
            "status",
            run.status().word())
        .increment();
    run.finishedAt()
        .map(end -> Duration.between(run.startedAt(), end))
        .ifPresent(
            took -> runTimes.withTags("integration", integration, "kind", kind).record(took));
    if (changesRecords(run)) {
      count(run, integration);
    }
  }

  private static boolean changesRecords(Run run) {
    return !run.request().dryRun() && (run.kind() == RunKind.SYNC || run.kind() == RunKind.APPLY);
  }

  private void count(Run run, String integration) {
    run.counts()
        .forEach(
            (entity, counts) ->
                counts
                    .byOutcome()
                    .forEach(
                        (outcome, count) ->
                            records
                                .withTags(
                                    "integration",
                                    integration,
                                    "entity",
                                    entity.toString(),
                                    "outcome",
                                    outcome.word())
                                .increment(count)));
  }

  @Override
  public void odooOpened(Optional<String> failure, Duration took) {
    openings.withTags("outcome", failure.orElse(OK)).increment();
  }

  @Override
  public void callMade(ModelName model, String method, Optional<String> failure, Duration took) {
    var name = names.of(model.toString(), method, failure.isEmpty());
    calls
        .withTags("model", name.model(), "method", name.method(), "outcome", failure.orElse(OK))
        .increment();
    callTimes.withTags("model", name.model(), "method", name.method()).record(took);
  }

  @Override
  public void batchSent(IntegrationId integration, EntityName entity, int records) {
    batches.withTags("integration", integration.value(), "entity", entity.value()).record(records);
  }

  @Override
  public void changesRetried(IntegrationId integration, EntityName entity, int changes) {
    retries
        .withTags("integration", integration.value(), "entity", entity.value())
        .increment(changes);
  }

  @Override
  public void recordsRead(IntegrationId integration, Provenance.Source source) {
    reads.withTags("integration", integration.value(), "source", source.word()).increment();
  }
}
