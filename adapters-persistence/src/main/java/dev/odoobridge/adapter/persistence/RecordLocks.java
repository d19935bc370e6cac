package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Locks the rows of records. */
final class RecordLocks {
  private RecordLocks() {}

  /**
   * Holds the records that are there until the transaction ends, and names them. A statement of its
   * own: one that had to wait reads anew the locked row alone, and the rest as it was before.
   */
  static Set<HostId> hold(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    Owner.share(connection, place.integration());
    var held =
        place
            .sql(
                "SELECT host_id FROM record WHERE id = ANY (ARRAY(SELECT kept.id FROM "
                    + Place.RECORDS_BY_HOST_ID
                    + ")) ORDER BY host_id FOR UPDATE")
            .texts(HostIds.texts(ids))
            .list(connection, row -> new HostId(row.text("host_id")));
    return new HashSet<>(held);
  }
}
