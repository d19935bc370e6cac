package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.SyncEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** When entities were last synced: the last end of each, in each direction. */
final class SyncEndRows {
  private static final String ALL = "";

  private SyncEndRows() {}

  static void note(Connection connection, Run run) throws SQLException {
    for (var end : SyncEnd.of(run)) {
      Sql.of(
              """
              INSERT INTO sync_end (integration, entity, direction, at) VALUES (?, ?, ?, ?)
              ON CONFLICT (integration, entity, direction)
              DO UPDATE SET at = greatest(sync_end.at, excluded.at)
              """)
          .text(run.integration().value())
          .text(end.entity().map(EntityName::value).orElse(ALL))
          .text(end.direction().word())
          .moment(end.at())
          .update(connection);
    }
  }

  static List<SyncEnd> list(Connection connection, IntegrationId integration) throws SQLException {
    return Sql.of(
            """
            SELECT entity, direction, at FROM sync_end WHERE integration = ?
            ORDER BY entity, direction
            """)
        .text(integration.value())
        .list(
            connection,
            row ->
                new SyncEnd(
                    Optional.of(row.text("entity"))
                        .filter(it -> !it.equals(ALL))
                        .map(EntityName::new),
                    row.word("direction", Direction::parse),
                    row.moment("at")));
  }
}
