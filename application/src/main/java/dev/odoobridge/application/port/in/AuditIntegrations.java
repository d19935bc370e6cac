package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import java.util.Optional;

/** Compares both sides of an integration as a whole, and proposes how to mend what differs. */
public interface AuditIntegrations {
  /**
   * Starts an audit in the background. Nothing is changed on either side; what can be mended
   * becomes a plan with the audit's id, for a person to apply by {@link ManagePlans}.
   *
   * @param entities empty means all
   * @param thorough compares also what was equal before and has not changed since as far as Odoo's
   *     write dates tell
   */
  Result start(
      Caller caller, IntegrationId integration, List<EntityName> entities, boolean thorough);

  /** The audit as it stands; empty when the integration has none of that id. */
  Optional<Audit> find(IntegrationId integration, RunId id);

  /** Audits; empty when there is no such integration. */
  Optional<Page<Audit>> list(IntegrationId integration, Slice<Audit> slice);

  /** What it found, numbered in the order it did; empty when the audit is unknown. */
  Optional<Page<NumberedFinding>> findings(
      IntegrationId integration, RunId id, FindingFilter filter, Slice<NumberedFinding> slice);

  /** What came of starting one. */
  sealed interface Result {

    /** It goes on; {@link ReadRuns} follows the run. */
    record Started(Audit audit, Run run) implements Result {}

    /** Nothing was started. */
    record Refused(RunSync.Result why) implements Result {}
  }
}
