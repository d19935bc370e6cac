package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one value of a record.
 *
 * @param field null when the whole record is meant
 * @param before what it held; in a conflict what the host said
 * @param after what it holds; in a conflict what Odoo said
 * @param saidAt when Odoo's user wrote it
 * @param run null for what a caller did
 */
record JournalEntryView(
    long number,
    String at,
    String kind,
    @Nullable String field,
    String before,
    String after,
    String by,
    @Nullable String saidAt,
    @Nullable String run) {

  static JournalEntryView from(NumberedEntry numbered) {
    var entry = numbered.entry();
    return new JournalEntryView(
        numbered.number(),
        entry.at().toString(),
        entry.kind().word(),
        entry.field().isEmpty() ? null : entry.field(),
        entry.before(),
        entry.after(),
        entry.by(),
        entry.saidAt().map(Instant::toString).orElse(null),
        entry.run().map(RunId::value).orElse(null));
  }
}
