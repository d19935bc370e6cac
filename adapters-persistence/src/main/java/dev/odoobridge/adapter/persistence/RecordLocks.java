package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Locks records, those that are there and those that may come. */
final class RecordLocks {
  private RecordLocks() {}

  /**
   * Holds the records that are there until the transaction ends, and names them. A statement of its
   * own: one that had to wait reads anew the locked row alone, and the rest as it was before.
   */
  static Set<HostId> hold(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    Owner.share(connection, place.integration());
    holdAbsent(connection, place, ids);
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

  /**
   * Of two that are about to make the same record, the second waits and then finds it; else it
   * would undo what the first did. Ids share 256 locks, for the server's table of locks is small.
   */
  private static void holdAbsent(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    var texts = HostIds.texts(ids);
    place
        .sql(
            """
            SELECT pg_advisory_xact_lock(place, number) FROM (
              SELECT DISTINCT hashtext(? || '/' || ?) AS place, hashtext(host_id) & 255 AS number
              FROM unnest(?) AS given (host_id)
              WHERE host_id NOT IN (SELECT kept.host_id FROM\s"""
                + Place.RECORDS_BY_HOST_ID
                + ") ORDER BY number) AS absent")
        .texts(texts)
        .text(place.integration().value())
        .text(place.entity().value())
        .texts(texts)
        .list(connection, _ -> true);
  }
}
