package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Locks the rows of records. */
final class RecordLocks {
  private RecordLocks() {}

  /**
   * Holds the records until the transaction ends. A statement of its own, for one that waits reads
   * only the locked row anew, and the rest as it was before it waited.
   */
  static void hold(Connection connection, Place place, Collection<HostId> ids) throws SQLException {
    Owner.share(connection, place.integration());
    place
        .sql(
            """
            SELECT host_id FROM record
            WHERE integration = ? AND entity = ? AND host_id = ANY (?)
            ORDER BY host_id
            FOR UPDATE
            """)
        .texts(HostIds.texts(ids))
        .list(connection, row -> true);
  }
}
