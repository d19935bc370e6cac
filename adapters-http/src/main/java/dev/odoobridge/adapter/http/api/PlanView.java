package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan; the run that made it has the same id.
 *
 * @param operations how many there are, none before it is ready
 * @param byKind the same by kind
 * @param appliedIn the run that applied it, or tried to, last
 */
record PlanView(
    String id,
    String integration,
    String status,
    String direction,
    List<String> entities,
    boolean force,
    @Nullable Integer limit,
    String sweep,
    String madeBy,
    String madeAt,
    String expiresAt,
    long operations,
    Map<String, Long> byKind,
    @Nullable String appliedIn) {

  static PlanView from(Plan plan) {
    var request = plan.request();
    var byKind = new LinkedHashMap<String, Long>();
    plan.counts().forEach((kind, count) -> byKind.put(kind.word(), count));
    return new PlanView(
        plan.id().value(),
        plan.integration().value(),
        plan.status().word(),
        request.direction().word(),
        request.entities().stream().map(EntityName::value).toList(),
        request.force(),
        request.limit().orElse(null),
        request.sweep().word(),
        plan.madeBy(),
        plan.madeAt().toString(),
        plan.expiresAt().toString(),
        plan.operations(),
        byKind,
        plan.appliedIn().map(RunId::value).orElse(null));
  }
}
