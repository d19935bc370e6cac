package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import java.util.List;

/** The audit log: who did what, when, from where, before and after. */
public interface Audit {
  /** Adds an entry; it is kept when this returns. */
  void record(AuditEntry entry);

  /** Adds an entry within a second. For what is so frequent that it is kept in batches. */
  void recordSoon(AuditEntry entry);

  /** Entries, for whoever goes through all of them: nothing is counted. */
  List<NumberedAuditEntry> walk(AuditFilter filter, Slice<NumberedAuditEntry> slice);

  /** Entries; a large total may be some seconds old. */
  Page<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice);
}
