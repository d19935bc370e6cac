package dev.odoobridge.application.memory;

import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Conflicts by their numbers; they go with their records. */
final class ConflictTable {
  private final NavigableMap<Long, OpenConflict> conflicts;
  private long last;

  ConflictTable() {
    this(new TreeMap<>(), 0);
  }

  private ConflictTable(NavigableMap<Long, OpenConflict> conflicts, long last) {
    this.conflicts = conflicts;
    this.last = last;
  }

  ConflictTable copy() {
    return new ConflictTable(new TreeMap<>(conflicts), last);
  }

  List<NumberedConflict> all() {
    return conflicts.entrySet().stream()
        .map(each -> new NumberedConflict(each.getKey(), each.getValue()))
        .toList();
  }

  void replace(RecordKey key, List<OpenConflict> found) {
    conflicts
        .values()
        .removeIf(
            known ->
                known.key().equals(key)
                    && found.stream().noneMatch(it -> it.field().equals(known.field())));
    for (var conflict : found) {
      conflicts.put(number(key, conflict.field()), StoredTime.cut(conflict));
    }
  }

  private long number(RecordKey key, String field) {
    for (var known : conflicts.entrySet()) {
      if (known.getValue().key().equals(key) && known.getValue().field().equals(field)) {
        return known.getKey();
      }
    }
    last++;
    return last;
  }

  void removeIf(Predicate<RecordKey> isGone) {
    conflicts.values().removeIf(conflict -> isGone.test(conflict.key()));
  }
}
