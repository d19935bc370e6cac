package dev.odoobridge.application.sync;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.AuditStatus;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audits by runs. Thread-safe. */
public final class AuditIntegrationsService implements AuditIntegrations {
  private final RunStarter starter;
  private final IntegrationStore integrations;
  private final RunStore runs;
  private final PlanStore plans;
  private final AuditStore audits;
  private final Counts<Counted> counts;

  public AuditIntegrationsService(
      RunStarter starter,
      IntegrationStore integrations,
      RunStore runs,
      PlanStore plans,
      AuditStore audits,
      InstantSource clock) {
    this.starter = starter;
    this.integrations = integrations;
    this.runs = runs;
    this.plans = plans;
    this.audits = audits;
    this.counts = new Counts<>(clock);
  }

  @Override
  public Result start(
      Caller caller, IntegrationId integration, List<EntityName> entities, boolean thorough) {
    var request = SyncRequest.of(Direction.BOTH).of(entities).rehearsed();
    var result =
        starter.start(
            caller,
            integration,
            request,
            new RunStarter.Errand() {
              @Override
              public RunKind kind() {
                return RunKind.AUDIT;
              }

              @Override
              public SessionWork of(Run run) {
                var audit = begun(run, thorough);
                audits.save(audit);
                return new Auditor(audits, plans, audit);
              }
            });
    return result instanceof RunSync.Result.Started(var run)
        ? new Result.Started(find(integration, run.id()).orElseThrow(), run)
        : new Result.Refused(result);
  }

  private static Audit begun(Run run, boolean thorough) {
    return new Audit(
        run.id(),
        run.integration(),
        run.request().entities(),
        thorough,
        run.startedBy(),
        run.startedAt(),
        AuditStatus.RUNNING,
        Map.of(),
        Optional.empty());
  }

  @Override
  public Optional<Audit> find(IntegrationId integration, RunId id) {
    return audits
        .find(id)
        .filter(audit -> audit.integration().equals(integration))
        .map(this::asOfNow);
  }

  private Audit asOfNow(Audit audit) {
    var isWorkedOn =
        runs.find(audit.id()).filter(run -> run.status() == RunStatus.RUNNING).isPresent();
    // Between the two looks the run may have ended, and the audit with it.
    return audits.find(audit.id()).orElse(audit).asOf(isWorkedOn);
  }

  @Override
  public Optional<Page<Audit>> list(IntegrationId integration, Slice<Audit> slice) {
    return integrations
        .find(integration)
        .map(
            _ ->
                slice
                    .page(audits.list(integration, slice.andOneMore()), audits.count(integration))
                    .map(this::asOfNow));
  }

  @Override
  public Optional<Page<NumberedFinding>> findings(
      IntegrationId integration, RunId id, FindingFilter filter, Slice<NumberedFinding> slice) {
    return find(integration, id)
        .map(
            _ ->
                slice.page(
                    audits.findings(id, filter, slice.andOneMore()),
                    counts.of(new Counted(id, filter), () -> audits.countFindings(id, filter))));
  }

  private record Counted(RunId audit, FindingFilter filter) {}
}
