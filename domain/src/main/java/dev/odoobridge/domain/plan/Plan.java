package dev.odoobridge.domain.plan;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dry run that was kept.
 *
 * @param request what the sync was asked to do
 * @param counts how many operations of each kind it has; none before it is ready
 * @param appliedIn the run that applied it, or tried to, last
 */
public record Plan(
    PlanId id,
    IntegrationId integration,
    SyncRequest request,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    PlanStatus status,
    Map<OperationKind, Long> counts,
    Optional<RunId> appliedIn) {
  /** Plans are listed from the newest to the oldest. */
  public static final Sorting<Plan> SORTING =
      Sorting.newestFirst(
          SortKey.text("id", plan -> plan.id().value()),
          List.of(SortKey.moment("made_at", Plan::madeAt)));

  /** How long after it was made a plan can be applied. */
  public static final Duration LIFE = Duration.ofDays(7);

  public Plan {
    var copy = new EnumMap<OperationKind, Long>(OperationKind.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /** A plan that its run is about to make. */
  public static Plan begun(
      PlanId id, IntegrationId integration, SyncRequest request, String madeBy, Instant now) {
    return new Plan(
        id,
        integration,
        request,
        madeBy,
        now,
        now.plus(LIFE),
        PlanStatus.MAKING,
        Map.of(),
        Optional.empty());
  }

  public long operations() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public Plan ready(Map<OperationKind, Long> found) {
    return new Plan(
        id, integration, request, madeBy, madeAt, expiresAt, PlanStatus.READY, found, appliedIn);
  }

  public Plan with(PlanStatus next) {
    return new Plan(id, integration, request, madeBy, madeAt, expiresAt, next, counts, appliedIn);
  }

  /** This plan, which that run begins to apply. */
  public Plan applying(RunId run) {
    return new Plan(
        id,
        integration,
        request,
        madeBy,
        madeAt,
        expiresAt,
        PlanStatus.APPLYING,
        counts,
        Optional.of(run));
  }

  /**
   * This plan as it stands at that time.
   *
   * @param isWorkedOn whether the run that makes or applies it is under way
   */
  public Plan asOf(Instant now, boolean isWorkedOn) {
    return switch (status) {
      case MAKING -> isWorkedOn ? this : with(PlanStatus.FAILED);
      case APPLYING -> isWorkedOn ? this : with(PlanStatus.READY).asOf(now, false);
      case READY -> now.isBefore(expiresAt) ? this : with(PlanStatus.EXPIRED);
      case FAILED, APPLIED, EXPIRED -> this;
    };
  }

  /** The run that works on it, while one does. */
  public RunId worker() {
    return status == PlanStatus.APPLYING ? appliedIn.orElseGet(id::run) : id.run();
  }
}
