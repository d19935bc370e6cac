package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import java.sql.SQLException;

/**
 * What was asked for, as a run and a plan have it in their rows: entities, direction, dry_run,
 * force, record_limit, sweep. The record that a run may be of is not among them.
 */
final class RequestColumns {
  private RequestColumns() {}

  /** In that order. */
  static Sql write(Sql statement, SyncRequest request) {
    return statement
        .texts(request.entities().stream().map(EntityName::value).toList())
        .text(request.direction().word())
        .flag(request.dryRun())
        .flag(request.force())
        .number(request.limit().map(Integer::longValue))
        .text(request.sweep().word());
  }

  static SyncRequest read(ResultRow row) throws SQLException {
    return new SyncRequest(
        row.texts("entities").stream().map(EntityName::new).toList(),
        row.word("direction", Direction::parse),
        row.flag("dry_run"),
        row.flag("force"),
        row.optionalNumber("record_limit").map(Math::toIntExact),
        row.word("sweep", Sweep::parse));
  }
}
