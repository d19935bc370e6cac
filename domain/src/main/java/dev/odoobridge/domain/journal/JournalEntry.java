package dev.odoobridge.domain.journal;

import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.Excerpt;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change of one value of a record, in words for people.
 *
 * @param field the field on the side that changed; empty when the whole record is meant
 * @param before what it held, or what the host said in a conflict
 * @param after what it holds now, or what Odoo said in a conflict
 * @param by the host's caller, Odoo's user, or the rule that decided
 * @param saidAt when Odoo's user wrote it, to the second; absent for everything else
 * @param run the run it came about in; absent for what a caller did
 */
public record JournalEntry(
    RecordKey key,
    Instant at,
    Kind kind,
    String field,
    String before,
    String after,
    String by,
    Optional<Instant> saidAt,
    Optional<RunId> run) {

  public JournalEntry {
    before = Excerpt.of(before);
    after = Excerpt.of(after);
  }

  /** What happened. */
  public enum Kind {
    /** The record came into being here. */
    CREATED,
    /** The host wrote the value. */
    SAID,
    /** Odoo's value was taken over. */
    TAKEN,
    /** The value was written to Odoo. */
    SENT,
    /** Both sides had changed the field; the entry holds both values, and who decided. */
    CONFLICT,
    /** A person decided a conflict. */
    RESOLVED,
    /** The record was deleted. */
    DELETED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
