package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Tally;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audit; its run has the same id.
 *
 * @param plan the plan that mends what can be mended; null when there is nothing to do
 */
record AuditView(
    String id,
    String integration,
    String status,
    List<String> entities,
    boolean thorough,
    String startedBy,
    String startedAt,
    TallyView counts,
    Map<String, TallyView> byEntity,
    @Nullable String plan) {

  static AuditView from(Audit audit) {
    var byEntity = new LinkedHashMap<String, TallyView>();
    audit.tallies().forEach((name, tally) -> byEntity.put(name.value(), TallyView.from(tally)));
    return new AuditView(
        audit.id().value(),
        audit.integration().value(),
        audit.status().word(),
        audit.entities().stream().map(EntityName::value).toList(),
        audit.thorough(),
        audit.startedBy(),
        audit.startedAt().toString(),
        TallyView.from(audit.total()),
        byEntity,
        audit.repair().map(PlanId::value).orElse(null));
  }

  /**
   * What it came by.
   *
   * @param known records of ranges that had not changed since they were equal
   * @param waiting records with a change on its way
   */
  record TallyView(
      long compared,
      long known,
      long waiting,
      long missing,
      long doubled,
      long drifted,
      long orphaned) {
    static TallyView from(Tally tally) {
      return new TallyView(
          tally.compared(),
          tally.known(),
          tally.waiting(),
          of(tally, FindingKind.MISSING),
          of(tally, FindingKind.DOUBLED),
          of(tally, FindingKind.DRIFTED),
          of(tally, FindingKind.ORPHANED));
    }

    private static long of(Tally tally, FindingKind kind) {
      return tally.findings().getOrDefault(kind, 0L);
    }
  }
}
