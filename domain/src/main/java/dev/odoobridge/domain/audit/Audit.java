package dev.odoobridge.domain.audit;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One comparison of both sides as a whole.
 *
 * @param id that of the run that makes it
 * @param entities those it was asked for; empty means all
 * @param thorough nothing is taken for equal because it was so before
 * @param tallies by entity, in the order they were compared
 * @param repair the plan that mends what can be mended; empty when there is nothing to do
 */
public record Audit(
    RunId id,
    IntegrationId integration,
    List<EntityName> entities,
    boolean thorough,
    String startedBy,
    Instant startedAt,
    AuditStatus status,
    Map<EntityName, Tally> tallies,
    Optional<PlanId> repair) {
  /** Audits are listed from the newest to the oldest. */
  public static final Sorting<Audit> SORTING =
      Sorting.newestFirst(
          SortKey.text("id", audit -> audit.id().value()),
          List.of(SortKey.moment("started_at", Audit::startedAt)));

  public Audit {
    entities = List.copyOf(entities);
    tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
  }

  public Tally total() {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** This audit with more of an entity gone over. */
  public Audit counted(EntityName entity, Tally more) {
    var sum = new LinkedHashMap<>(tallies);
    sum.merge(entity, more, Tally::plus);
    return new Audit(
        id, integration, entities, thorough, startedBy, startedAt, status, sum, repair);
  }

  public Audit with(AuditStatus next) {
    return new Audit(
        id, integration, entities, thorough, startedBy, startedAt, next, tallies, repair);
  }

  /** This audit at its end. */
  public Audit ended(Optional<PlanId> plan) {
    var end = total().wrong() > 0 ? AuditStatus.FINDINGS : AuditStatus.CLEAN;
    return new Audit(id, integration, entities, thorough, startedBy, startedAt, end, tallies, plan);
  }

  /**
   * This audit as it stands.
   *
   * @param isWorkedOn whether its run is under way
   */
  public Audit asOf(boolean isWorkedOn) {
    return status == AuditStatus.RUNNING && !isWorkedOn ? with(AuditStatus.FAILED) : this;
  }
}
