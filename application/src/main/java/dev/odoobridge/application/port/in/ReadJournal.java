package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;
import java.util.Optional;

/** Tells what happened to a record: why it holds what it holds. */
public interface ReadJournal {
  int MAX_LIMIT = 1000;

  /**
   * A record's journal from the newest entry to the oldest, also when the record is gone; empty for
   * one that never was.
   *
   * @param before only entries older than this number
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  List<NumberedEntry> of(RecordKey record, Optional<Long> before, int limit);
}
