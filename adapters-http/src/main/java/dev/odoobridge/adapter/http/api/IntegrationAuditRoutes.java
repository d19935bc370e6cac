package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.AuditIntegrations.Result;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * {@code /api/v1/integrations/{id}/audits}. An audit shows records of all entities, so callers who
 * are kept to some have none.
 */
public final class IntegrationAuditRoutes {
  public static final List<String> START = List.of("wait");
  public static final List<String> LIST = Slices.with();
  public static final List<String> FINDINGS = Slices.with("entity", "kind", "severity");

  private final AuditIntegrations audits;
  private final WaitingStart starts;

  public IntegrationAuditRoutes(AuditIntegrations audits, ReadRuns runs) {
    this.audits = audits;
    this.starts = new WaitingStart(runs);
  }

  /** Starts one; with {@code wait} the answer is held back until it has ended, or so long. */
  public void start(Context context) throws IOException {
    var wait = Query.of(context, START).patience();
    var integration = integration(context);
    var fields = new Fields(Bodies.optionalObject(context));
    var entities = fields.entities();
    var thorough = fields.flag("thorough").orElse(false);
    fields.end();
    switch (audits.start(Guard.caller(context), integration, entities, thorough)) {
      case Result.Refused(var why) -> throw Problems.notStarted(why);
      case Result.Started(var begun, var run) -> {
        var ended = starts.awaited(run, wait);
        var now = audits.find(integration, begun.id()).orElse(begun);
        Answers.located(
            context,
            ended.status() == RunStatus.RUNNING ? Answers.ACCEPTED : Answers.OK,
            Paths.INTEGRATIONS + "/" + integration + "/audits/" + begun.id(),
            AuditView.from(now));
      }
    }
  }

  public void list(Context context) {
    var integration = integration(context);
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Audit.SORTING);
    var page =
        audits.list(integration, slice).orElseThrow(() -> Problems.noSuchIntegration(integration));
    Answers.json(context, Answers.OK, Slices.view(slice, page, AuditView::from));
  }

  public void read(Context context) {
    var found =
        audits
            .find(integration(context), audit(context))
            .orElseThrow(IntegrationAuditRoutes::noSuchAudit);
    Answers.json(context, Answers.OK, AuditView.from(found));
  }

  public void findings(Context context) {
    var integration = integration(context);
    var query = Query.of(context, FINDINGS);
    var slice = Slices.of(query, NumberedFinding.SORTING);
    var page =
        audits
            .findings(integration, audit(context), filter(query), slice)
            .orElseThrow(IntegrationAuditRoutes::noSuchAudit);
    Answers.json(context, Answers.OK, Slices.view(slice, page, FindingView::from));
  }

  private static FindingFilter filter(Query query) {
    return new FindingFilter(
        query.entity(),
        query.parsed("kind", FindingKind::parse, "must be missing, doubled, drifted or orphaned"),
        query.parsed("severity", Severity::parse, "must be warning or error"));
  }

  private static IntegrationId integration(Context context) {
    var integration = Paths.integration(context);
    Sight.of(context).require(integration, List.of());
    return integration;
  }

  private static RunId audit(Context context) {
    var text = context.pathParam("audit");
    if (!RunId.isWellFormed(text)) {
      throw noSuchAudit();
    }
    return new RunId(text);
  }

  private static Problem noSuchAudit() {
    return Problem.of(ProblemType.AUDIT_NOT_FOUND, "The integration has no audit of that id.");
  }
}
