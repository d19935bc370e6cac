package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;

/** A journal in memory. */
public final class InMemoryJournal implements Journal {
  private final InMemoryDatabase database;

  public InMemoryJournal(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(List<JournalEntry> entries) {
    database.write(
        state -> {
          for (var entry : entries) {
            database.requireKnown(state, entry.key().integration());
            state.journalToChange().add(StoredTime.cut(entry));
          }
          return true;
        });
  }

  @Override
  public List<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice) {
    return slice.of(all(record));
  }

  @Override
  public long count(RecordKey record) {
    return all(record).size();
  }

  private List<NumberedEntry> all(RecordKey record) {
    return database.read(State::journal).all().stream()
        .filter(each -> each.entry().key().equals(record))
        .toList();
  }
}
