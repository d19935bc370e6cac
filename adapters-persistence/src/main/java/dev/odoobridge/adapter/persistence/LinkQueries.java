package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked about the links of one place. */
record LinkQueries(Place place) {

  Map<OdooId, HostId> hostIds(Connection connection, Collection<OdooId> ids) throws SQLException {
    var links =
        place
            .sql(
                """
                SELECT kept.odoo_id, record.host_id
                FROM (SELECT CAST(? AS text) AS integration, CAST(? AS text) AS entity) AS place,
                     unnest(CAST(? AS bigint[])) AS given (odoo_id),
                     LATERAL (SELECT odoo_id, record FROM link
                              WHERE integration = place.integration AND entity = place.entity
                                AND odoo_id = given.odoo_id
                              OFFSET 0) AS kept
                     JOIN record ON record.id = kept.record
                """)
            .numbers(ids.stream().map(OdooId::value).toList())
            .list(connection, LinkQueries::pair);
    var found = new HashMap<OdooId, HostId>();
    links.forEach(each -> found.put(each.odooId(), each.hostId()));
    return found;
  }

  Map<HostId, OdooId> odooIds(Connection connection, Collection<HostId> ids) throws SQLException {
    var links =
        place
            .sql(
                "SELECT link.odoo_id, kept.host_id FROM "
                    + Place.RECORDS_BY_HOST_ID
                    + "JOIN link ON link.record = kept.id")
            .texts(HostIds.texts(ids))
            .list(connection, LinkQueries::pair);
    var found = new HashMap<HostId, OdooId>();
    links.forEach(each -> found.put(each.hostId(), each.odooId()));
    return found;
  }

  List<OdooId> linkedOdooIds(Connection connection, Optional<OdooId> after, int limit)
      throws SQLException {
    return place
        .sql(
            """
            SELECT odoo_id FROM link
            WHERE integration = ? AND entity = ? AND odoo_id > ?
            ORDER BY odoo_id LIMIT ?
            """)
        .number(after.map(OdooId::value).orElse(0L))
        .number(limit)
        .list(connection, row -> new OdooId(row.number("odoo_id")));
  }

  long count(Connection connection) throws SQLException {
    return place
        .sql("SELECT count(*) FROM link WHERE integration = ? AND entity = ?")
        .only(connection, row -> row.number("count"));
  }

  List<HostId> unlinked(Connection connection, Optional<HostId> after, int limit)
      throws SQLException {
    return place
        .sql(
            """
            SELECT host_id FROM record
            WHERE integration = ? AND entity = ? AND host_id > ? AND NOT deleted
              AND NOT EXISTS (SELECT FROM link WHERE link.record = record.id)
            ORDER BY host_id LIMIT ?
            """)
        .text(HostIds.after(after))
        .number(limit)
        .list(connection, row -> new HostId(row.text("host_id")));
  }

  /** The texts of json columns are kept as they were written, so equal ones are equal words. */
  String fingerprint(Connection connection, OdooId from, OdooId to) throws SQLException {
    return place
        .sql(
            """
            SELECT md5(coalesce(string_agg(md5(concat_ws(' ', link.odoo_id, record.host_id, record.version,
                       record.deleted, record.current, link.base, pending_change.since,
                       pending_change.parked_at)), '' ORDER BY link.odoo_id), '')) AS hash
            FROM link
                 JOIN record ON record.id = link.record
                 LEFT JOIN pending_change ON pending_change.record = link.record
            WHERE link.integration = ? AND link.entity = ? AND link.odoo_id BETWEEN ? AND ?
            """)
        .number(from.value())
        .number(to.value())
        .only(connection, row -> row.text("hash"));
  }

  private static Pair pair(ResultRow row) throws SQLException {
    return new Pair(new OdooId(row.number("odoo_id")), new HostId(row.text("host_id")));
  }

  private record Pair(OdooId odooId, HostId hostId) {}
}
