package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a write of the host makes of a record. The write is compared with what the host said before,
 * not with what the record holds: so only what the host itself changed is changed, and a write made
 * before the host saw a change of Odoo's does not undo that change.
 */
public final class HostWrite {
  private final EntityMapping mapping;
  private final Instant now;
  private final String caller;

  public HostWrite(EntityMapping mapping, Instant now, String caller) {
    this.mapping = mapping;
    this.now = now;
    this.caller = caller;
  }

  /**
   * The record after the write, with its pending change; the record itself when the write changes
   * nothing.
   */
  public HostRecord apply(RecordKey key, Optional<HostRecord> before, Given given, boolean whole) {
    if (before.isEmpty() || before.get().deleted()) {
      return fresh(key, before, given.whole());
    }
    var record = before.get();
    var said = whole ? given.whole() : given.over(record.said());
    var current = laidOver(mapping, record.said(), said, record.current());
    if (current.equals(record.current())) {
      return said.equals(record.said()) ? record : changed(record, said, current, false);
    }
    return changed(record, said, current, true);
  }

  /** The record after the host deleted it. */
  public HostRecord delete(HostRecord record) {
    var pending = record.pending().map(old -> old.renewed(now)).orElse(Pending.from(now));
    return new HostRecord(
        record.key(),
        record.said(),
        record.current(),
        record.version() + 1,
        true,
        now,
        caller,
        Optional.of(pending),
        record.link());
  }

  private HostRecord fresh(RecordKey key, Optional<HostRecord> before, Content content) {
    return new HostRecord(
        key,
        content,
        content,
        before.map(record -> record.version() + 1).orElse(1L),
        false,
        now,
        caller,
        Optional.of(
            before
                .flatMap(HostRecord::pending)
                .map(old -> old.renewed(now))
                .orElse(Pending.from(now))),
        before.flatMap(HostRecord::link));
  }

  private HostRecord changed(HostRecord record, Content said, Content current, boolean travels) {
    var pending =
        travels
            ? Optional.of(record.pending().map(old -> old.renewed(now)).orElse(Pending.from(now)))
            : record.pending();
    return new HostRecord(
        record.key(),
        said,
        current,
        travels ? record.version() + 1 : record.version(),
        false,
        travels ? now : record.changedAt(),
        travels ? caller : record.changedBy(),
        travels ? now : record.saidAt(),
        travels ? caller : record.saidBy(),
        pending,
        record.link());
  }

  /** The current content with what changed between two others, line by line. */
  public static Content laidOver(
      EntityMapping mapping, Content before, Content after, Content current) {
    var merged = current.with(difference(before.row(), after.row()));
    for (var list : mapping.lines()) {
      var rows =
          lines(
              LineIdentity.of(list),
              before.linesOf(list.host()),
              after.linesOf(list.host()),
              current.linesOf(list.host()));
      merged = merged.withLines(list.host(), rows);
    }
    return merged;
  }

  private static List<Row> lines(
      LineIdentity identity, List<Row> before, List<Row> after, List<Row> current) {
    if (before.equals(after)) {
      return current;
    }
    var old = identity.keyed(before);
    var wanted = identity.keyed(after);
    var held = identity.keyed(current);
    var rows = new ArrayList<Row>();
    wanted.forEach(
        (key, row) -> {
          var earlier = old.get(key);
          var now = held.get(key);
          if (earlier != null && now != null) {
            rows.add(now.with(difference(earlier, row)));
          } else if (!row.equals(earlier)) {
            // New, or changed by the host after Odoo removed it; an unchanged one stays removed.
            rows.add(row);
          }
        });
    held.forEach(
        (key, row) -> {
          if (!old.containsKey(key) && !wanted.containsKey(key)) {
            rows.add(row);
          }
        });
    return rows;
  }

  private static Map<String, FieldValue> difference(Row before, Row after) {
    var names = new LinkedHashSet<>(before.fields().keySet());
    names.addAll(after.fields().keySet());
    var difference = new LinkedHashMap<String, FieldValue>();
    for (var name : names) {
      if (!before.field(name).equals(after.field(name))) {
        difference.put(name, after.field(name));
      }
    }
    return difference;
  }
}
