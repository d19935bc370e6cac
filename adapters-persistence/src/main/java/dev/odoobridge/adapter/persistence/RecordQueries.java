package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked about the records of one place. */
record RecordQueries(Place place) {

  Map<HostId, HostRecord> find(Connection connection, Collection<HostId> ids) throws SQLException {
    var records =
        place
            .sql(RecordRows.COLUMNS + "FROM " + Place.RECORDS_BY_HOST_ID + RecordRows.PARTS)
            .texts(HostIds.texts(ids))
            .list(connection, row -> RecordRows.record(place, row));
    var found = new HashMap<HostId, HostRecord>();
    records.forEach(each -> found.put(each.key().hostId(), each));
    return found;
  }

  List<HostId> ids(Connection connection, Optional<HostId> after, int limit) throws SQLException {
    return place
        .sql(
            """
            SELECT host_id FROM record
            WHERE integration = ? AND entity = ? AND host_id > ?
            ORDER BY host_id LIMIT ?
            """)
        .text(HostIds.after(after))
        .number(limit)
        .list(connection, row -> new HostId(row.text("host_id")));
  }
}
