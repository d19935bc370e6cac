package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes records of one place, each given once, in a handful of statements: first {@link #records}
 * is to be carried out, then {@link #parts}. What is stored already as given is not written again.
 */
final class RecordWriter {
  private final Place place;
  private final List<HostRecord> records;
  private final Map<HostId, Long> numbers = new HashMap<>();

  RecordWriter(Place place, List<HostRecord> records) {
    this.place = place;
    this.records = records;
  }

  /** A record and its number in the database. */
  record Numbered(long number, HostRecord record) {}

  /** Adds what writes the records themselves. */
  void records(Pipeline pipeline) {
    var encoded = records.stream().map(Encoded::of).toList();
    var upsert =
        place
            .sql(
                """
                INSERT INTO record (integration, entity, host_id, said, current, version, deleted,
                                    changed_at, changed_by, said_at, said_by)
                SELECT ?, ?, given.*
                FROM unnest(?::text[], ?::json[], ?::json[], ?::bigint[], ?::boolean[],
                            ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[]) AS given (host_id)
                ORDER BY given.host_id COLLATE "C"
                ON CONFLICT (integration, entity, host_id) DO UPDATE
                SET said = excluded.said, current = excluded.current, version = excluded.version,
                    deleted = excluded.deleted, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by, said_at = excluded.said_at,
                    said_by = excluded.said_by
                WHERE (record.said::text, record.current::text, record.version, record.deleted, record.changed_at,
                       record.changed_by, record.said_at, record.said_by)
                  IS DISTINCT FROM (excluded.said::text, excluded.current::text, excluded.version,
                                    excluded.deleted, excluded.changed_at, excluded.changed_by,
                                    excluded.said_at, excluded.said_by)
                RETURNING id, host_id
                """)
            .column("text", records, it -> Optional.of(it.key().hostId()))
            .column("text", encoded, Encoded::said)
            .column("text", encoded, it -> Optional.of(it.current()))
            .column("bigint", records, it -> Optional.of(it.version()))
            .column("boolean", records, it -> Optional.of(it.deleted()))
            .column("timestamptz", records, it -> Optional.of(it.changedAt()))
            .column("text", records, it -> Optional.of(StoredText.readable(it.changedBy())))
            .column("timestamptz", records, it -> Optional.of(it.saidAt()))
            .column("text", records, it -> Optional.of(StoredText.readable(it.saidBy())));
    pipeline.add(upsert, row -> note(row, numbers));
  }

  /** Adds what writes their links and pending changes. */
  void parts(Connection connection, Pipeline pipeline) throws SQLException {
    var unchanged =
        records.stream()
            .map(it -> it.key().hostId())
            .filter(id -> !numbers.containsKey(id))
            .toList();
    if (!unchanged.isEmpty()) {
      numbers.putAll(numbers(connection, place, unchanged));
    }
    var numbered =
        records.stream()
            .map(it -> new Numbered(Objects.requireNonNull(numbers.get(it.key().hostId())), it))
            .toList();
    new LinkWriter(place, numbered).addTo(pipeline);
    new PendingWriter(place, numbered).addTo(pipeline);
  }

  /** Links and pending changes go with their records. */
  static int remove(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    return Sql.of("DELETE FROM record WHERE id = ANY (?)")
        .numbers(numbers(connection, place, ids).values())
        .update(connection);
  }

  private static Map<HostId, Long> numbers(
      Connection connection, Place place, Collection<HostId> ids) throws SQLException {
    var numbers = new HashMap<HostId, Long>();
    var query =
        place
            .sql("SELECT kept.id, kept.host_id FROM " + Place.RECORDS_BY_HOST_ID)
            .texts(HostIds.texts(ids));
    new Pipeline().add(query, row -> note(row, numbers)).run(connection);
    return numbers;
  }

  private static void note(ResultRow row, Map<HostId, Long> numbers) throws SQLException {
    numbers.put(new HostId(row.text("host_id")), row.number("id"));
  }

  /** Both trees as JSON; most often they are equal, and one is enough. */
  private record Encoded(Optional<String> said, String current) {
    static Encoded of(HostRecord record) {
      var current = ContentJson.encode(record.current());
      var same = record.current().equals(record.said());
      return new Encoded(
          same ? Optional.empty() : Optional.of(ContentJson.encode(record.said())), current);
    }
  }
}
