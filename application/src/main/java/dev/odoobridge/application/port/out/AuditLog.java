package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.listing.Slice;
import java.time.Instant;
import java.util.List;

/** Keeps who did what. Thread-safe; takes part in {@link Transactions}. */
public interface AuditLog {

  /** Adds entries, all or none, numbered in their order. */
  void add(List<AuditEntry> entries);

  List<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice);

  long count(AuditFilter filter);

  /** Removes what was added before that moment; how many there were. */
  long forget(Instant before);
}
