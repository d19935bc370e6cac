package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps audits with their findings, and which ranges were found equal; all goes with its
 * integration. Thread-safe; takes part in {@link Transactions}.
 */
public interface AuditStore {

  /** Stores the audit, or its new state when it is known. */
  void save(Audit audit);

  Optional<Audit> find(RunId id);

  /** Audits of an integration. */
  List<Audit> list(IntegrationId integration, Slice<Audit> slice);

  long count(IntegrationId integration);

  /** Adds findings behind those the audit has. Used by one caller at a time for an audit. */
  void add(RunId audit, List<Finding> findings);

  /** An audit's findings, numbered from 1 in the order they were added. */
  List<NumberedFinding> findings(RunId audit, FindingFilter filter, Slice<NumberedFinding> slice);

  long countFindings(RunId audit, FindingFilter filter);

  /** The range as it was found equal last. */
  Optional<EqualRange> equalRange(IntegrationId integration, EntityName entity, long bucket);

  /** Remembers a range, in place of what was known of it. */
  void remember(IntegrationId integration, EntityName entity, EqualRange range);

  /** Forgets a range, which is not equal by now. */
  void forget(IntegrationId integration, EntityName entity, long bucket);
}
