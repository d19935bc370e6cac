package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import java.util.List;
import java.util.Optional;

/** The audit log: who did what, when, from where, before and after. */
public interface Audit {
  int MAX_LIMIT = 1000;

  /** Adds an entry; it is kept when this returns. */
  void record(AuditEntry entry);

  /** Adds an entry within a second. For what is so frequent that it is kept in batches. */
  void recordSoon(AuditEntry entry);

  /**
   * Entries from the newest to the oldest.
   *
   * @param before only those of lower numbers
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  List<NumberedAuditEntry> list(AuditFilter filter, Optional<Long> before, int limit);
}
