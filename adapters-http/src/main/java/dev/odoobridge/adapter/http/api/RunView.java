package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param kind {@code sync}, {@code plan} when a plan was made of it, {@code apply}, {@code audit}
 * @param entities those asked for; empty means all
 * @param record the only one it is about; null for a run of all
 * @param durationMs null until it has ended
 */
record RunView(
    String id,
    String integration,
    String kind,
    String direction,
    List<String> entities,
    boolean dryRun,
    boolean force,
    @Nullable Integer limit,
    String sweep,
    @Nullable String record,
    String status,
    String startedBy,
    String trigger,
    String startedAt,
    @Nullable String finishedAt,
    @Nullable Long durationMs,
    CountsView counts,
    Map<String, CountsView> byEntity,
    Run.@Nullable RunError error,
    @Nullable String requestId) {

  static RunView from(Run run) {
    var request = run.request();
    var byEntity = new LinkedHashMap<String, CountsView>();
    run.counts().forEach((name, counts) -> byEntity.put(name.value(), CountsView.from(counts)));
    return new RunView(
        run.id().value(),
        run.integration().value(),
        run.kind().word(),
        request.direction().word(),
        request.entities().stream().map(EntityName::value).toList(),
        request.dryRun(),
        request.force(),
        request.limit().orElse(null),
        request.sweep().word(),
        request.record().map(HostId::value).orElse(null),
        run.status().word(),
        run.startedBy(),
        run.trigger().word(),
        run.startedAt().toString(),
        run.finishedAt().map(Instant::toString).orElse(null),
        run.duration().map(Duration::toMillis).orElse(null),
        CountsView.from(run.total()),
        byEntity,
        run.error().orElse(null),
        run.requestId().orElse(null));
  }

  /**
   * How many records had each outcome.
   *
   * @param conflicts with a field that both sides had changed
   * @param waiting those of them that a person has to decide
   */
  record CountsView(
      long processed,
      long created,
      long updated,
      long linked,
      long deleted,
      long unchanged,
      long skipped,
      long conflicts,
      long waiting,
      long failed) {
    static CountsView from(Counts counts) {
      return new CountsView(
          counts.processed(),
          counts.of(Outcome.CREATED),
          counts.of(Outcome.UPDATED),
          counts.of(Outcome.LINKED),
          counts.of(Outcome.DELETED),
          counts.of(Outcome.UNCHANGED),
          counts.of(Outcome.SKIPPED),
          counts.of(Outcome.CONFLICT) + counts.of(Outcome.WAITING),
          counts.of(Outcome.WAITING),
          counts.of(Outcome.FAILED));
    }
  }
}
