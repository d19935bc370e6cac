package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what happened to records, also when the record is gone; it goes with the integration.
 * Thread-safe; takes part in {@link Transactions}.
 */
public interface Journal {

  /** Adds entries, in this order. */
  void add(List<JournalEntry> entries);

  /**
   * A record's entries, from the newest to the oldest.
   *
   * @param before only those older than this number
   */
  List<NumberedEntry> of(RecordKey record, Optional<Long> before, int limit);
}
