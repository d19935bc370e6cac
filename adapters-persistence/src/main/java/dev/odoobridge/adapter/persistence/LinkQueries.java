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
                SELECT odoo_id, host_id FROM link
                WHERE integration = ? AND entity = ? AND odoo_id = ANY (?)
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
                """
                SELECT odoo_id, host_id FROM link
                WHERE integration = ? AND entity = ? AND host_id = ANY (?)
                """)
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

  private static Pair pair(ResultRow row) throws SQLException {
    return new Pair(new OdooId(row.number("odoo_id")), new HostId(row.text("host_id")));
  }

  private record Pair(OdooId odooId, HostId hostId) {}
}
