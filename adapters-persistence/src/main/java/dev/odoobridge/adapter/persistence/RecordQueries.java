package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
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
    var found = new HashMap<HostId, HostRecord>();
    find(new Pipeline(), ids, found).run(connection);
    return found;
  }

  /** As {@link #find(Connection, Collection)}, one of several statements. */
  Pipeline find(Pipeline pipeline, Collection<HostId> ids, Map<HostId, HostRecord> found) {
    var query =
        place
            .sql(RecordRows.COLUMNS + "FROM " + Place.RECORDS_BY_HOST_ID + RecordRows.PARTS)
            .texts(HostIds.texts(ids));
    return pipeline.add(
        query,
        row -> {
          var record = RecordRows.record(place, row);
          found.put(record.key().hostId(), record);
        });
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
