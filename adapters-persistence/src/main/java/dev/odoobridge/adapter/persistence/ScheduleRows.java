package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Cron;
import dev.odoobridge.domain.schedule.Firings;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.ScheduleId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Turns schedules into rows and back. */
final class ScheduleRows {
  static final String SELECT =
      """
      SELECT integration, task, direction, entities, cron, time_zone, every, paused, origin,
             created_at, created_by, updated_at, next_at, waiting_since, fired_at, run, under_way,
             note, id
      FROM schedule
      """;

  private ScheduleRows() {}

  /** Binds all columns in the order of {@link #SELECT}: the id comes last. */
  static Sql bind(Schedule schedule, String text) {
    var sql =
        Sql.of(text)
            .text(schedule.integration().value())
            .text(schedule.task().word())
            .text(direction(schedule.task()).map(Direction::word))
            .texts(schedule.task().entities().stream().map(EntityName::value).toList());
    bind(sql, schedule.cadence());
    var made = schedule.made();
    var firings = schedule.firings();
    return sql.flag(schedule.paused())
        .text(made.origin().word())
        .moment(made.createdAt())
        .text(StoredText.readable(made.createdBy()))
        .moment(made.updatedAt())
        .moment(firings.nextAt())
        .moment(firings.waitingSince())
        .moment(firings.firedAt())
        .text(firings.run().map(RunId::value))
        .flag(firings.underWay())
        .text(firings.note())
        .text(schedule.id().value());
  }

  private static Optional<Direction> direction(ScheduledTask task) {
    return switch (task) {
      case ScheduledTask.Sync sync -> Optional.of(sync.direction());
      case ScheduledTask.Sweep _, ScheduledTask.Test _ -> Optional.empty();
    };
  }

  private static void bind(Sql sql, Cadence cadence) {
    switch (cadence) {
      case Cadence.ByCron(var cron, var zone) ->
          sql.text(cron.toString()).text(zone.getId()).text(Optional.empty());
      case Cadence.Every(var interval) ->
          sql.text(Optional.empty()).text(Optional.empty()).text(interval.toString());
    }
  }

  static Schedule schedule(ResultRow row) throws SQLException {
    return new Schedule(
        new ScheduleId(row.text("id")),
        new IntegrationId(row.text("integration")),
        task(row),
        cadence(row),
        row.flag("paused"),
        new Schedule.Made(
            row.word("origin", Origin::parse),
            row.moment("created_at"),
            row.text("created_by"),
            row.moment("updated_at")),
        new Firings(
            row.optionalMoment("next_at"),
            row.optionalMoment("waiting_since"),
            row.optionalMoment("fired_at"),
            row.optionalText("run").map(RunId::new),
            row.flag("under_way"),
            row.optionalText("note")));
  }

  private static ScheduledTask task(ResultRow row) throws SQLException {
    var entities = row.texts("entities").stream().map(EntityName::new).toList();
    return switch (row.text("task")) {
      case ScheduledTask.Sync.WORD ->
          new ScheduledTask.Sync(row.word("direction", Direction::parse), entities);
      case ScheduledTask.Sweep.WORD -> new ScheduledTask.Sweep(entities);
      case ScheduledTask.Test.WORD -> new ScheduledTask.Test();
      default -> throw new SQLException("the column task has an unknown word");
    };
  }

  private static Cadence cadence(ResultRow row) throws SQLException {
    var every = row.optionalText("every");
    return every.isPresent()
        ? new Cadence.Every(Duration.parse(every.get()))
        : new Cadence.ByCron(Cron.parse(row.text("cron")), ZoneId.of(row.text("time_zone")));
  }
}
