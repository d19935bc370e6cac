package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;
import java.util.Optional;

/** Reads the journal as it is stored. */
public final class ReadJournalService implements ReadJournal {
  private final Journal journal;

  public ReadJournalService(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<NumberedEntry> of(RecordKey record, Optional<Long> before, int limit) {
    return journal.of(record, before, limit);
  }
}
