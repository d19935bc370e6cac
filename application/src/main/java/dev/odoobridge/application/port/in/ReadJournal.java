package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.RecordKey;

/** Tells what happened to a record: why it holds what it holds. */
public interface ReadJournal {
  /** A record's journal, also when the record is gone; an empty page for one that never was. */
  Page<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice);
}
