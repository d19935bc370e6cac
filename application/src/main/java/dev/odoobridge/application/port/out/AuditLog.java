package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who did what. Thread-safe; takes part in {@link Transactions}. */
public interface AuditLog {

  /** Adds entries, all or none, numbered in their order. */
  void add(List<AuditEntry> entries);

  /**
   * Entries from the newest to the oldest.
   *
   * @param before only those of lower numbers
   */
  List<NumberedAuditEntry> list(AuditFilter filter, Optional<Long> before, int limit);

  /** Removes what was added before that moment; how many there were. */
  long forget(Instant before);
}
