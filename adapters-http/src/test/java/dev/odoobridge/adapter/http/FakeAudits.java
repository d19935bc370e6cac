package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.AuditStatus;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Audits that are made by the fake's runs and find what the test wants. */
final class FakeAudits implements AuditIntegrations {
  private final TreeMap<RunId, Audit> kept = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final FakeIntegrations integrations;
  private final FakeRuns runs;

  FakeAudits(FakeIntegrations integrations, FakeRuns runs) {
    this.integrations = integrations;
    this.runs = runs;
  }

  synchronized void change(String id, UnaryOperator<Audit> change) {
    kept.computeIfPresent(new RunId(id), (_, audit) -> change.apply(audit));
  }

  synchronized void add(Finding finding) {
    findings.add(finding);
  }

  @Override
  public synchronized Result start(
      Caller caller, IntegrationId integration, List<EntityName> entities, boolean thorough) {
    var result =
        runs.start(caller, integration, SyncRequest.of(Direction.BOTH).of(entities).rehearsed());
    if (!(result instanceof RunSync.Result.Started(Run run))) {
      return new Result.Refused(result);
    }
    var audit =
        new Audit(
            run.id(),
            integration,
            entities,
            thorough,
            caller.name(),
            run.startedAt(),
            AuditStatus.RUNNING,
            Map.of(),
            Optional.empty());
    kept.put(run.id(), audit);
    return new Result.Started(audit, run);
  }

  @Override
  public synchronized Optional<Audit> find(IntegrationId integration, RunId id) {
    return Optional.ofNullable(kept.get(id)).filter(it -> it.integration().equals(integration));
  }

  @Override
  public synchronized Optional<Page<Audit>> list(IntegrationId integration, Slice<Audit> slice) {
    return integrations.find(integration).map(_ -> slice.pageOf(kept.values()));
  }

  @Override
  public synchronized Optional<Page<NumberedFinding>> findings(
      IntegrationId integration, RunId id, FindingFilter filter, Slice<NumberedFinding> slice) {
    var numbered = new ArrayList<NumberedFinding>();
    findings.forEach(each -> numbered.add(new NumberedFinding(numbered.size() + 1L, each)));
    numbered.removeIf(it -> !filter.kind().stream().allMatch(it.finding().kind()::equals));
    numbered.removeIf(it -> !filter.entity().stream().allMatch(it.finding().entity()::equals));
    return find(integration, id).map(_ -> slice.pageOf(numbered));
  }
}
