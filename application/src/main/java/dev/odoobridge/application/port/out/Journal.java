package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;

/**
 * Keeps what happened to records, also when the record is gone; it goes with the integration.
 * Thread-safe; takes part in {@link Transactions}.
 */
public interface Journal {

  /** Adds entries, in this order. */
  void add(List<JournalEntry> entries);

  /** A record's entries. */
  List<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice);

  /** How many entries a record has. */
  long count(RecordKey record);
}
