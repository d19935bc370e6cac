package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes the records of one place, each given once, in a handful of statements. What is stored
 * already as given is not written again.
 */
final class RecordWriter {
  private final Connection connection;
  private final Place place;
  private final List<HostRecord> records;

  RecordWriter(Connection connection, Place place, List<HostRecord> records) {
    this.connection = connection;
    this.place = place;
    this.records = records;
  }

  void write() throws SQLException {
    upsertRecords(records.stream().map(Encoded::of).toList());
    takeAwayLinks();
    upsertLinks(records.stream().filter(it -> it.link().isPresent()).toList());
    takeAwayPending(records.stream().filter(it -> it.pending().isEmpty()).toList());
    upsertPending(records.stream().filter(it -> it.pending().isPresent()).toList());
  }

  private void upsertRecords(List<Encoded> encoded) throws SQLException {
    place
        .sql(
            """
            INSERT INTO record (integration, entity, host_id, said, current, version, deleted,
                                changed_at, changed_by)
            SELECT ?, ?, given.*
            FROM unnest(?::text[], ?::jsonb[], ?::jsonb[], ?::bigint[], ?::boolean[],
                        ?::timestamptz[], ?::text[]) AS given (host_id)
            ORDER BY given.host_id COLLATE "C"
            ON CONFLICT (integration, entity, host_id) DO UPDATE
            SET said = excluded.said, current = excluded.current, version = excluded.version,
                deleted = excluded.deleted, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            WHERE record.* IS DISTINCT FROM excluded.*
            """)
        .column("text", records, it -> Optional.of(it.key().hostId()))
        .column("text", encoded, it -> Optional.of(it.said()))
        .column("text", encoded, it -> Optional.of(it.current()))
        .column("bigint", records, it -> Optional.of(it.version()))
        .column("boolean", records, it -> Optional.of(it.deleted()))
        .column("timestamptz", records, it -> Optional.of(it.changedAt()))
        .column("text", records, it -> Optional.of(StoredText.readable(it.changedBy())))
        .update(connection);
  }

  /** Those that go and those that move, so that a batch can hand an Odoo record on. */
  private void takeAwayLinks() throws SQLException {
    place
        .sql(
            """
            DELETE FROM link
            WHERE integration = ? AND entity = ? AND host_id = ANY (?)
              AND NOT EXISTS (SELECT FROM unnest(?::text[], ?::bigint[]) AS kept (host_id, odoo_id)
                              WHERE kept.host_id = link.host_id AND kept.odoo_id = link.odoo_id)
            """)
        .column("text", records, it -> Optional.of(it.key().hostId()))
        .column("text", records, it -> Optional.of(it.key().hostId()))
        .column("bigint", records, it -> it.link().map(link -> link.odooId()))
        .update(connection);
  }

  private void upsertLinks(List<HostRecord> linked) throws SQLException {
    if (linked.isEmpty()) {
      return;
    }
    place
        .sql(
            """
            INSERT INTO link (integration, entity, host_id, odoo_id, base, linked_at)
            SELECT ?, ?, given.*
            FROM unnest(?::text[], ?::bigint[], ?::jsonb[], ?::timestamptz[])
              AS given (host_id, odoo_id)
            ORDER BY given.odoo_id
            ON CONFLICT (integration, entity, host_id) DO UPDATE
            SET base = excluded.base, linked_at = excluded.linked_at
            WHERE link.* IS DISTINCT FROM excluded.*
            """)
        .column("text", linked, it -> Optional.of(it.key().hostId()))
        .column("bigint", linked, it -> it.link().map(link -> link.odooId()))
        .column("text", linked, it -> it.link().map(link -> BaseJson.encode(link.base())))
        .column("timestamptz", linked, it -> it.link().map(link -> link.linkedAt()))
        .update(connection);
  }

  private void takeAwayPending(List<HostRecord> settled) throws SQLException {
    if (settled.isEmpty()) {
      return;
    }
    place
        .sql(
            """
            DELETE FROM pending_change
            WHERE integration = ? AND entity = ? AND host_id = ANY (?::text[])
            """)
        .column("text", settled, it -> Optional.of(it.key().hostId()))
        .update(connection);
  }

  private void upsertPending(List<HostRecord> waiting) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    place
        .sql(
            """
            INSERT INTO pending_change (integration, entity, host_id, since, attempts, not_before,
                                        creating_since, parked_code, parked_message, parked_at)
            SELECT ?, ?, given.*
            FROM unnest(?::text[], ?::timestamptz[], ?::integer[], ?::timestamptz[],
                        ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[]) AS given
            ON CONFLICT (integration, entity, host_id) DO UPDATE
            SET since = excluded.since, attempts = excluded.attempts,
                not_before = excluded.not_before, creating_since = excluded.creating_since,
                parked_code = excluded.parked_code, parked_message = excluded.parked_message,
                parked_at = excluded.parked_at
            WHERE pending_change.* IS DISTINCT FROM excluded.*
            """)
        .column("text", waiting, it -> Optional.of(it.key().hostId()))
        .column("timestamptz", waiting, it -> it.pending().map(Pending::since))
        .column("integer", waiting, it -> it.pending().map(Pending::attempts))
        .column("timestamptz", waiting, it -> it.pending().map(Pending::notBefore))
        .column("timestamptz", waiting, it -> it.pending().flatMap(Pending::creatingSince))
        .column("text", waiting, it -> parked(it).map(Parked::code))
        .column("text", waiting, it -> parked(it).map(Parked::message).map(StoredText::readable))
        .column("timestamptz", waiting, it -> parked(it).map(Parked::at))
        .update(connection);
  }

  /** Links and pending changes go with their records. */
  static int remove(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    return place
        .sql("DELETE FROM record WHERE integration = ? AND entity = ? AND host_id = ANY (?)")
        .texts(HostIds.texts(ids))
        .update(connection);
  }

  private static Optional<Parked> parked(HostRecord record) {
    return record.pending().flatMap(Pending::parked);
  }

  /** Both trees as JSON; most often they are equal. */
  private record Encoded(String said, String current) {
    static Encoded of(HostRecord record) {
      var said = ContentJson.encode(record.said());
      var same = record.current().equals(record.said());
      return new Encoded(said, same ? said : ContentJson.encode(record.current()));
    }
  }
}
