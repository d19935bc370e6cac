package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is asked about the pending changes of one place. */
record PendingQueries(Place place) {
  /**
   * What waits, neither for a person nor for other data, nor for later. The first half is in the
   * words of the index, which serves no others.
   */
  private static final String IS_DUE =
      "(parked_at IS NULL OR parked_code IN ('reference', 'outcome-unknown')) AND not_before <= ?";

  List<HostId> all(Connection connection, Optional<HostId> after, int limit) throws SQLException {
    return place
        .sql(
            """
            SELECT host_id FROM pending_change
            WHERE integration = ? AND entity = ? AND host_id > ?
            ORDER BY host_id LIMIT ?
            """)
        .text(HostIds.after(after))
        .number(limit)
        .list(connection, row -> new HostId(row.text("host_id")));
  }

  List<HostId> due(Connection connection, Instant time, Optional<HostId> after, int limit)
      throws SQLException {
    return place
        .sql(
            """
            SELECT host_id FROM pending_change
            WHERE integration = ? AND entity = ? AND host_id > ? AND
            """
                + IS_DUE
                + " ORDER BY host_id LIMIT ?")
        .text(HostIds.after(after))
        .moment(time)
        .number(limit)
        .list(connection, row -> new HostId(row.text("host_id")));
  }

  long count(Connection connection) throws SQLException {
    return place
        .sql("SELECT count(*) FROM pending_change WHERE integration = ? AND entity = ?")
        .only(connection, row -> row.number("count"));
  }

  Optional<Instant> oldest(Connection connection) throws SQLException {
    return place
        .sql("SELECT min(since) AS since FROM pending_change WHERE integration = ? AND entity = ?")
        .only(connection, row -> row.optionalMoment("since"));
  }

  long countDeletions(Connection connection) throws SQLException {
    return place
        .sql(
            """
            SELECT count(*) FROM record
            WHERE integration = ? AND entity = ? AND deleted
              AND EXISTS (SELECT FROM pending_change WHERE pending_change.record = record.id)
            """)
        .only(connection, row -> row.number("count"));
  }

  /** {@code OFFSET 0} as in {@link Place#RECORDS_BY_HOST_ID}: one look into the index for each. */
  static List<IntegrationId> integrationsWithDueChanges(Connection connection, Instant now)
      throws SQLException {
    return Sql.of(
            """
            SELECT id FROM integration
            WHERE EXISTS (SELECT FROM pending_change
                          WHERE integration = integration.id AND
            """
                + IS_DUE
                + " OFFSET 0) ORDER BY id")
        .moment(now)
        .list(connection, row -> new IntegrationId(row.text("id")));
  }
}
