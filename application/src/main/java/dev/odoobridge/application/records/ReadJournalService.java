package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.RecordKey;

/** Reads the journal as it is stored. */
public final class ReadJournalService implements ReadJournal {
  private final Journal journal;

  public ReadJournalService(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Page<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice) {
    return slice.page(journal.of(record, slice.andOneMore()), journal.count(record));
  }
}
