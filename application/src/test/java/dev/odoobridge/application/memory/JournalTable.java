package dev.odoobridge.application.memory;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Journal entries by their numbers. */
final class JournalTable {
  private final NavigableMap<Long, JournalEntry> entries;
  private long last;

  JournalTable() {
    this(new TreeMap<>(), 0);
  }

  private JournalTable(NavigableMap<Long, JournalEntry> entries, long last) {
    this.entries = entries;
    this.last = last;
  }

  JournalTable copy() {
    return new JournalTable(new TreeMap<>(entries), last);
  }

  void add(JournalEntry entry) {
    last++;
    entries.put(last, entry);
  }

  List<NumberedEntry> all() {
    return entries.entrySet().stream()
        .map(each -> new NumberedEntry(each.getKey(), each.getValue()))
        .toList();
  }

  void remove(IntegrationId id) {
    entries.values().removeIf(entry -> entry.key().integration().equals(id));
  }
}
