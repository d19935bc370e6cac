package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of a host record that the host did not make itself.
 *
 * @param version the record's, once it was changed
 * @param fields the host's names of the fields and lists of lines that changed
 * @param origin where it came from: {@code odoo}, or what else decided it
 * @param run the run that took it over
 */
public record Change(
    RecordKey key,
    long version,
    ChangeKind kind,
    List<String> fields,
    Instant at,
    String origin,
    Optional<RunId> run) {
  public Change {
    fields = List.copyOf(fields);
  }
}
