package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes virtual values and their history, many at once. */
final class VirtualWriter {
  private final Connection connection;
  private final long model;

  VirtualWriter(Connection connection, VirtualModel model) throws SQLException {
    this.connection = connection;
    this.model = PostgresVirtualFieldStore.locked(connection, model);
  }

  int save(List<VirtualChange> changes) throws SQLException {
    var gone = changes.stream().filter(it -> it.after().isEmpty()).toList();
    var kept = changes.stream().filter(it -> it.after().isPresent()).toList();
    delete(gone);
    upsert(kept);
    return remember(changes);
  }

  private void delete(List<VirtualChange> gone) throws SQLException {
    if (!gone.isEmpty()) {
      Sql.of(
              """
              DELETE FROM virtual_value USING virtual_field,
                unnest(?::bigint[], ?::text[]) AS given (record, name)
              WHERE virtual_field.model = ? AND virtual_field.name = given.name
                AND virtual_value.model = ? AND virtual_value.record = given.record
                AND virtual_value.field = virtual_field.id
              """)
          .column("bigint", gone, it -> Optional.of(it.record()))
          .column("text", gone, it -> Optional.of(it.field()))
          .number(model)
          .number(model)
          .update(connection);
    }
  }

  private void upsert(List<VirtualChange> kept) throws SQLException {
    if (kept.isEmpty()) {
      return;
    }
    var statement =
        Sql.of(
                """
                INSERT INTO virtual_value (model, record, field, indexed, words, amount, flag, day,
                                           moment, json)
                SELECT field.model, given.record, field.id,
                       (field.definition ->> 'indexed')::boolean
                         OR (field.definition ->> 'unique')::boolean,
                       words, amount, flag, day, moment, given.json
                FROM unnest(?::bigint[], ?::text[], ?::text[], ?::numeric[], ?::boolean[],
                            ?::date[], ?::timestamptz[], ?::jsonb[])
                  AS given (record, name, words, amount, flag, day, moment, json)
                JOIN virtual_field AS field ON field.model = ? AND field.name = given.name
                ON CONFLICT (model, record, field) DO UPDATE
                  SET words = excluded.words, amount = excluded.amount, flag = excluded.flag,
                      day = excluded.day, moment = excluded.moment, json = excluded.json,
                      indexed = excluded.indexed
                """)
            .column("bigint", kept, it -> Optional.of(it.record()))
            .column("text", kept, it -> Optional.of(it.field()));
    for (var column : VirtualColumns.values()) {
      statement.column(column.type, kept, it -> it.after().flatMap(column::literalHere));
    }
    statement.number(model).update(connection);
  }

  private int remember(List<VirtualChange> changes) throws SQLException {
    return Sql.of(
            """
            INSERT INTO virtual_history (model, record, field, kind, before, after, at, by)
            SELECT ?, record, field, kind, before::json, after::json, at, by
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::text[])
              WITH ORDINALITY AS given (record, field, kind, before, after, at, by, place)
            ORDER BY place
            """)
        .number(model)
        .column("bigint", changes, it -> Optional.of(it.record()))
        .column("text", changes, it -> Optional.of(it.field()))
        .column("text", changes, VirtualWriter::kind)
        .column("text", changes, it -> it.before().map(VirtualWriter::json))
        .column("text", changes, it -> it.after().map(VirtualWriter::json))
        .column("timestamptz", changes, it -> Optional.of(it.at()))
        .column("text", changes, it -> Optional.of(StoredText.readable(it.by())))
        .update(connection);
  }

  private static Optional<String> kind(VirtualChange change) {
    return change.after().or(change::before).map(it -> VirtualColumns.of(it).name());
  }

  private static String json(VirtualValue value) {
    return RawJson.encode(value.raw());
  }

  int setAside(List<Long> records, Instant at) throws SQLException {
    Sql.of(
            """
            INSERT INTO virtual_aside (model, record, contents, since)
            SELECT value.model, record,
                   json_object_agg(name, coalesce(to_jsonb(words), to_jsonb(amount),
                     to_jsonb(flag), to_jsonb(day),
                     to_jsonb(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
                     value.json)),
                   ?
            FROM virtual_value AS value JOIN virtual_field AS field ON field.id = value.field
            WHERE value.model = ? AND record = ANY (?)
            GROUP BY value.model, record
            ON CONFLICT (model, record) DO UPDATE
              SET contents = excluded.contents, since = excluded.since
            """)
        .moment(at)
        .number(model)
        .numbers(records)
        .update(connection);
    return Sql.of("DELETE FROM virtual_value WHERE model = ? AND record = ANY (?)")
        .number(model)
        .numbers(records)
        .update(connection);
  }

  static NumberedChange change(ResultRow row) throws SQLException {
    var kind = VirtualColumns.valueOf(row.text("kind"));
    return new NumberedChange(
        row.number("number"),
        new VirtualChange(
            new OdooId(row.number("record")),
            new VirtualFieldName(row.text("field")),
            row.optionalText("before").map(kind::fromRaw),
            row.optionalText("after").map(kind::fromRaw),
            row.moment("at"),
            row.text("by")));
  }
}
