package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns conflicts into rows and back. */
final class ConflictRows {
  static final String SELECT =
      """
      SELECT number, integration, entity, host_id, field, sides, host_changed_by, host_changed_at,
             odoo_changed_by, odoo_changed_at, since, winner, decided_by, decided_at
      FROM conflict
      """;

  private ConflictRows() {}

  /** Takes away the records' conflicts that are not among those that stay. */
  static Sql remove(Place place, Collection<HostId> records, List<OpenConflict> staying) {
    return place
        .sql(
            """
            DELETE FROM conflict
            WHERE integration = ? AND entity = ? AND host_id = ANY (?)
              AND (host_id, field) NOT IN (SELECT * FROM unnest(?::text[], ?::text[]))
            """)
        .texts(HostIds.texts(records))
        .column("text", staying, it -> Optional.of(it.key().hostId()))
        .column("text", staying, it -> Optional.of(StoredText.readable(it.field())));
  }

  static Sql upsert(Place place, List<OpenConflict> conflicts) {
    return place
        .sql(
            """
            INSERT INTO conflict (record, integration, entity, host_id, field, sides,
                                  host_changed_by, host_changed_at, odoo_changed_by,
                                  odoo_changed_at, since, winner, decided_by, decided_at)
            SELECT record.id, record.integration, record.entity, given.*
            FROM (SELECT CAST(? AS text) AS integration, CAST(? AS text) AS entity) AS place,
                 unnest(?::text[], ?::text[], ?::json[], ?::text[], ?::timestamptz[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[])
                   AS given (host_id)
                 JOIN record USING (host_id)
            WHERE record.integration = place.integration AND record.entity = place.entity
            ON CONFLICT (record, field) DO UPDATE
            SET sides = excluded.sides, host_changed_by = excluded.host_changed_by,
                host_changed_at = excluded.host_changed_at,
                odoo_changed_by = excluded.odoo_changed_by,
                odoo_changed_at = excluded.odoo_changed_at, since = excluded.since,
                winner = excluded.winner, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at
            """)
        .column("text", conflicts, it -> Optional.of(it.key().hostId()))
        .column("text", conflicts, it -> Optional.of(StoredText.readable(it.field())))
        .column("text", conflicts, it -> Optional.of(BaseJson.encodeAgreed(it.values())))
        .column("text", conflicts, it -> Optional.of(it.host().name()))
        .column("timestamptz", conflicts, it -> Optional.of(it.host().at()))
        .column("text", conflicts, it -> it.odoo().map(by -> StoredText.readable(by.name())))
        .column("timestamptz", conflicts, it -> it.odoo().map(OpenConflict.Author::at))
        .column("timestamptz", conflicts, it -> Optional.of(it.since()))
        .column("text", conflicts, it -> it.decided().map(by -> by.winner().word()))
        .column("text", conflicts, it -> it.decided().map(OpenConflict.Decided::by))
        .column("timestamptz", conflicts, it -> it.decided().map(OpenConflict.Decided::at));
  }

  static NumberedConflict conflict(ResultRow row) throws SQLException {
    var key =
        new RecordKey(
            new IntegrationId(row.text("integration")),
            new EntityName(row.text("entity")),
            new HostId(row.text("host_id")));
    return new NumberedConflict(
        row.number("number"),
        new OpenConflict(
            key,
            row.text("field"),
            BaseJson.decodeAgreed(row.text("sides")),
            new OpenConflict.Author(row.text("host_changed_by"), row.moment("host_changed_at")),
            odoo(row),
            row.moment("since"),
            decided(row)));
  }

  private static Optional<OpenConflict.Author> odoo(ResultRow row) throws SQLException {
    var at = row.optionalMoment("odoo_changed_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new OpenConflict.Author(row.text("odoo_changed_by"), at.get()));
  }

  private static Optional<OpenConflict.Decided> decided(ResultRow row) throws SQLException {
    var at = row.optionalMoment("decided_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenConflict.Decided(
                row.word("winner", ConflictPolicy::parse), row.text("decided_by"), at.get()));
  }
}
