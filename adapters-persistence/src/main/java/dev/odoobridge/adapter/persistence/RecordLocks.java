package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.HostId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Locks records, those that are there and those that may come. */
final class RecordLocks {
  private RecordLocks() {}

  /** Holds the records that are there until the transaction ends, and names them. */
  static Set<HostId> hold(Connection connection, Place place, Collection<HostId> ids)
      throws SQLException {
    var held = new HashSet<HostId>();
    hold(new Pipeline(), place, ids, held).run(connection);
    return held;
  }

  /**
   * As {@link #hold(Connection, Place, Collection)}, first of several statements. It is a statement
   * of its own: one that had to wait reads anew the locked row alone, and the rest as it was
   * before.
   */
  static Pipeline hold(Pipeline pipeline, Place place, Collection<HostId> ids, Set<HostId> held) {
    var present =
        Sql.of(
                """
                SELECT kept.host_id
                FROM (SELECT host_id FROM unnest(CAST(? AS text[])) AS ids (host_id)
                      ORDER BY host_id COLLATE "C") AS given,
                LATERAL (SELECT host_id FROM record
                         WHERE integration = ? AND entity = ? AND host_id = given.host_id
                         FOR UPDATE) AS kept
                """)
            .texts(HostIds.texts(ids))
            .text(place.integration().value())
            .text(place.entity().value());
    return pipeline
        .add(Owner.shared(place.integration()))
        .add(absent(place, ids))
        .add(present, row -> held.add(new HostId(row.text("host_id"))));
  }

  /**
   * Of two that are about to make the same record, the second waits and then finds it; else it
   * would undo what the first did. Ids share 256 locks, for the server's table of locks is small.
   */
  private static Sql absent(Place place, Collection<HostId> ids) {
    var texts = HostIds.texts(ids);
    return place
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
        .texts(texts);
  }
}
