package dev.odoobridge.domain.journal;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conflict that waits for a person, or for the sync that carries out what the person decided.
 * There is one for a field of a record at most.
 *
 * @param field the mapped field; a line's stands behind its list and the line's key
 * @param values what each side says
 * @param host who changed the host's side, and when
 * @param odoo who changed Odoo's side, and when; empty when Odoo does not tell
 * @param since when it was first seen
 * @param decided what a person decided; counts while both sides say what they said then
 */
public record OpenConflict(
    RecordKey key,
    String field,
    Agreed values,
    Author host,
    Optional<Author> odoo,
    Instant since,
    Optional<Decided> decided) {

  /** This one, seen again: what was decided of other values no longer counts. */
  public OpenConflict seenAgain(OpenConflict later) {
    return values.equals(later.values)
        ? new OpenConflict(key, field, values, later.host, later.odoo, since, decided)
        : new OpenConflict(
            key, field, later.values, later.host, later.odoo, since, Optional.empty());
  }

  /** This one with other values. */
  public OpenConflict withValues(Agreed next) {
    return new OpenConflict(key, field, next, host, odoo, since, decided);
  }

  /** The values of one side, for people. */
  public static String display(List<FieldValue> values) {
    return String.join(" ", values.stream().map(FieldValue::display).toList());
  }

  public OpenConflict decided(Decided decision) {
    return new OpenConflict(key, field, values, host, odoo, since, Optional.of(decision));
  }

  /** Who changed a side, and when. */
  public record Author(String name, Instant at) {}

  /**
   * What a person decided.
   *
   * @param winner {@code HOST} or {@code ODOO}
   */
  public record Decided(ConflictPolicy winner, String by, Instant at) {}
}
