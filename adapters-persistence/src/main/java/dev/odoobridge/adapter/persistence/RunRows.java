package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Turns runs into rows and back. */
final class RunRows {
  static final String SELECT =
      """
      SELECT id, integration, kind, entities, direction, dry_run, force, record_limit, sweep, started_by,
             status, started_at, finished_at, counts, error_code, error_message, host_id,
             request_id
      FROM run
      """;

  static final SliceSql SLICES =
      new SliceSql(
          Map.of(
              "duration_ms",
              "coalesce(floor(extract(epoch FROM finished_at - started_at) * 1000), 0)::bigint"));

  private RunRows() {}

  static Sql upsert(Run run) {
    var statement =
        Sql.of(
                """
            INSERT INTO run (id, integration, kind, entities, direction, dry_run, force, record_limit,
                             sweep, started_by, status, started_at, finished_at, counts, error_code,
                             error_message, host_id, request_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET integration = excluded.integration, kind = excluded.kind, entities = excluded.entities,
                direction = excluded.direction, dry_run = excluded.dry_run,
                force = excluded.force, record_limit = excluded.record_limit,
                sweep = excluded.sweep,
                started_by = excluded.started_by, status = excluded.status,
                started_at = excluded.started_at, finished_at = excluded.finished_at,
                counts = excluded.counts, error_code = excluded.error_code,
                error_message = excluded.error_message, host_id = excluded.host_id,
                request_id = excluded.request_id
            """)
            .text(run.id().value())
            .text(run.integration().value())
            .text(run.kind().word());
    return RequestColumns.write(statement, run.request())
        .text(StoredText.readable(run.startedBy()))
        .text(run.status().word())
        .moment(run.startedAt())
        .moment(run.finishedAt())
        .text(RunJson.encodeCounts(run.counts()))
        .text(run.error().map(Run.RunError::code))
        .text(run.error().map(Run.RunError::message).map(StoredText::readable))
        .text(run.request().record().map(HostId::value))
        .text(run.requestId());
  }

  static Run run(ResultRow row) throws SQLException {
    return new Run(
        new RunId(row.text("id")),
        new IntegrationId(row.text("integration")),
        row.word("kind", RunKind::parse),
        request(row),
        row.text("started_by"),
        row.word("status", RunStatus::parse),
        row.moment("started_at"),
        row.optionalMoment("finished_at"),
        RunJson.decodeCounts(row.text("counts")),
        error(row),
        row.optionalText("request_id"));
  }

  private static SyncRequest request(ResultRow row) throws SQLException {
    var request = RequestColumns.read(row);
    return row.optionalText("host_id").map(HostId::new).map(request::of).orElse(request);
  }

  private static Optional<Run.RunError> error(ResultRow row) throws SQLException {
    var code = row.optionalText("error_code");
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(new Run.RunError(code.get(), row.text("error_message")));
  }
}
