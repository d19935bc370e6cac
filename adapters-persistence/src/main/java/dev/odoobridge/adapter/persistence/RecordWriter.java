package dev.odoobridge.adapter.persistence;

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
 * Writes the records of one place, each given once, in a handful of statements. What is stored
 * already as given is not written again.
 */
record RecordWriter(Connection connection, Place place) {

  /** A record and its number in the database. */
  record Numbered(long number, HostRecord record) {}

  void save(List<HostRecord> records) throws SQLException {
    var numbers = upsert(records, records.stream().map(Encoded::of).toList());
    var unchanged =
        records.stream()
            .map(it -> it.key().hostId())
            .filter(id -> !numbers.containsKey(id))
            .toList();
    if (!unchanged.isEmpty()) {
      numbers.putAll(numbers(unchanged));
    }
    var numbered =
        records.stream()
            .map(it -> new Numbered(Objects.requireNonNull(numbers.get(it.key().hostId())), it))
            .toList();
    new LinkWriter(connection, place).save(numbered);
    new PendingWriter(connection, place).save(numbered);
  }

  /** Links and pending changes go with their records. */
  int remove(Collection<HostId> ids) throws SQLException {
    return Sql.of("DELETE FROM record WHERE id = ANY (?)")
        .numbers(numbers(ids).values())
        .update(connection);
  }

  /** The numbers of those it wrote. */
  private Map<HostId, Long> upsert(List<HostRecord> records, List<Encoded> encoded)
      throws SQLException {
    var numbers = new HashMap<HostId, Long>();
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
        .column("text", records, it -> Optional.of(StoredText.readable(it.saidBy())))
        .list(connection, row -> numbered(row, numbers));
    return numbers;
  }

  private Map<HostId, Long> numbers(Collection<HostId> ids) throws SQLException {
    var numbers = new HashMap<HostId, Long>();
    place
        .sql("SELECT kept.id, kept.host_id FROM " + Place.RECORDS_BY_HOST_ID)
        .texts(HostIds.texts(ids))
        .list(connection, row -> numbered(row, numbers));
    return numbers;
  }

  private static long numbered(ResultRow row, Map<HostId, Long> numbers) throws SQLException {
    var number = row.number("id");
    numbers.put(new HostId(row.text("host_id")), number);
    return number;
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
