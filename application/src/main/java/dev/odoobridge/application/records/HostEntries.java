package dev.odoobridge.application.records;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.JournalEntry.Kind;
import dev.odoobridge.domain.mapping.ContentDifference;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.FieldChange;
import java.util.List;
import java.util.Optional;

/** What a record's journal says of the host's writes. */
final class HostEntries {
  private static final FieldChange WHOLE = new FieldChange("", "", "");

  private HostEntries() {}

  /** A record that comes into being is one entry, whatever it holds. */
  static List<JournalEntry> written(
      EntityMapping mapping, Optional<HostRecord> before, HostRecord after) {
    return before.filter(record -> !record.deleted()).isEmpty()
        ? List.of(entry(after, Kind.CREATED, WHOLE))
        : ContentDifference.between(mapping, before.get().current(), after.current()).stream()
            .map(change -> entry(after, Kind.SAID, change))
            .toList();
  }

  static JournalEntry deleted(HostRecord record) {
    return entry(record, Kind.DELETED, WHOLE);
  }

  private static JournalEntry entry(HostRecord record, Kind kind, FieldChange change) {
    return new JournalEntry(
        record.key(),
        record.changedAt(),
        kind,
        change.field(),
        change.before(),
        change.after(),
        record.changedBy(),
        Optional.empty(),
        Optional.empty());
  }
}
