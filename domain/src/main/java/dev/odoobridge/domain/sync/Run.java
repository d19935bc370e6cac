package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a sync: an entry of the sync log.
 *
 * @param startedBy who asked for it: a user's name, {@code auto} for changes sent as they come,
 *     {@code schedule:} and its id for a schedule
 * @param kind what it is for
 * @param counts by entity, in the order they were worked on
 * @param error why it failed or was interrupted
 * @param requestId the HTTP request that asked for it
 */
public record Run(
    RunId id,
    IntegrationId integration,
    RunKind kind,
    SyncRequest request,
    String startedBy,
    RunStatus status,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Map<EntityName, Counts> counts,
    Optional<RunError> error,
    Optional<String> requestId) {

  /**
   * Runs are listed from the newest to the oldest. Those that go on have lasted for no time yet.
   */
  public static final Sorting<Run> SORTING =
      Sorting.newestFirst(
          SortKey.text("id", run -> run.id().value()),
          List.of(
              SortKey.moment("started_at", Run::startedAt),
              SortKey.number(
                  "duration_ms", run -> run.duration().map(Duration::toMillis).orElse(0L))));

  /** Why a run stopped: a stable code and a message that says what to do. */
  public record RunError(String code, String message) {}

  public Run {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** A sync. */
  public Run(
      RunId id,
      IntegrationId integration,
      SyncRequest request,
      String startedBy,
      RunStatus status,
      Instant startedAt,
      Optional<Instant> finishedAt,
      Map<EntityName, Counts> counts,
      Optional<RunError> error) {
    this(
        id,
        integration,
        RunKind.SYNC,
        request,
        startedBy,
        status,
        startedAt,
        finishedAt,
        counts,
        error,
        Optional.empty());
  }

  /** This run, for something else. */
  public Run of(RunKind other) {
    return new Run(
        id,
        integration,
        other,
        request,
        startedBy,
        status,
        startedAt,
        finishedAt,
        counts,
        error,
        requestId);
  }

  /** This run, asked for by that request. */
  public Run askedBy(Optional<String> request) {
    return new Run(
        id,
        integration,
        kind,
        this.request,
        startedBy,
        status,
        startedAt,
        finishedAt,
        counts,
        error,
        request);
  }

  /** How long it took; empty while it goes on. */
  public Optional<Duration> duration() {
    return finishedAt.map(end -> Duration.between(startedAt, end));
  }

  /** What made it start. */
  public Trigger trigger() {
    return Trigger.of(startedBy);
  }

  public Counts total() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  public Run counted(EntityName entity, Counts more) {
    var copy = new LinkedHashMap<>(counts);
    copy.merge(entity, more, Counts::plus);
    return new Run(
        id,
        integration,
        kind,
        request,
        startedBy,
        status,
        startedAt,
        finishedAt,
        copy,
        error,
        requestId);
  }

  /** This run, at its end. */
  public Run finished(Instant at) {
    var end = total().hasTrouble() ? RunStatus.PARTIALLY : RunStatus.SUCCEEDED;
    return ended(end, at, Optional.empty());
  }

  public Run ended(RunStatus end, Instant at, Optional<RunError> cause) {
    return new Run(
        id,
        integration,
        kind,
        request,
        startedBy,
        end,
        startedAt,
        Optional.of(at),
        counts,
        cause,
        requestId);
  }
}
