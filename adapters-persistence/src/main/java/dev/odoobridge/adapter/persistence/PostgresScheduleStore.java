package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.ScheduleId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Schedules in PostgreSQL. */
public final class PostgresScheduleStore implements ScheduleStore {
  private final JdbcTransactions transactions;

  public PostgresScheduleStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean add(Schedule schedule) {
    var insert =
        ScheduleRows.bind(
            schedule,
            """
            INSERT INTO schedule (integration, task, direction, entities, cron, time_zone, every,
                                  paused, origin, created_at, created_by, updated_at, next_at,
                                  waiting_since, fired_at, run, under_way, note, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """);
    return transactions.with(
        connection -> {
          Owner.share(connection, schedule.integration());
          return insert.update(connection) == 1;
        });
  }

  @Override
  public Optional<Schedule> find(ScheduleId id) {
    var query = Sql.of(ScheduleRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, ScheduleRows::schedule));
  }

  @Override
  public List<Schedule> list() {
    var query = Sql.of(ScheduleRows.SELECT + "ORDER BY id");
    return transactions.with(it -> query.list(it, ScheduleRows::schedule));
  }

  @Override
  public Optional<Schedule> change(ScheduleId id, UnaryOperator<Schedule> change) {
    return transactions.with(
        connection -> {
          var integration =
              Sql.of("SELECT integration FROM schedule WHERE id = ?")
                  .text(id.value())
                  .first(connection, row -> row.text("integration"));
          if (integration.isEmpty()) {
            return Optional.empty();
          }
          Sql.of("SELECT id FROM integration WHERE id = ? FOR KEY SHARE")
              .text(integration.get())
              .list(connection, row -> row.text("id"));
          var found =
              Sql.of(ScheduleRows.SELECT + "WHERE id = ? FOR UPDATE")
                  .text(id.value())
                  .first(connection, ScheduleRows::schedule);
          var changed = found.map(change);
          if (changed.isPresent() && !changed.equals(found)) {
            ScheduleRows.bind(
                    changed.get(),
                    """
                    UPDATE schedule
                    SET integration = ?, task = ?, direction = ?, entities = ?, cron = ?,
                        time_zone = ?, every = ?, paused = ?, origin = ?, created_at = ?,
                        created_by = ?, updated_at = ?, next_at = ?, waiting_since = ?,
                        fired_at = ?, run = ?, under_way = ?, note = ?
                    WHERE id = ?
                    """)
                .update(connection);
          }
          return changed;
        });
  }

  @Override
  public boolean remove(ScheduleId id, Predicate<Schedule> asRead) {
    var query = Sql.of(ScheduleRows.SELECT + "WHERE id = ? FOR UPDATE").text(id.value());
    var delete = Sql.of("DELETE FROM schedule WHERE id = ?").text(id.value());
    return transactions.with(
        it ->
            query.first(it, ScheduleRows::schedule).filter(asRead).isPresent()
                && delete.update(it) == 1);
  }

  @Override
  public SchedulerSwitch scheduler() {
    var query = Sql.of("SELECT running, since, switched_by FROM scheduler_switch");
    return transactions
        .with(
            it ->
                query.first(
                    it,
                    row ->
                        new SchedulerSwitch(
                            row.flag("running"),
                            row.optionalMoment("since"),
                            row.optionalText("switched_by"))))
        .orElse(SchedulerSwitch.STANDARD);
  }

  @Override
  public void saveScheduler(SchedulerSwitch scheduler) {
    var upsert =
        Sql.of(
                """
                INSERT INTO scheduler_switch (running, since, switched_by) VALUES (?, ?, ?)
                ON CONFLICT (one) DO UPDATE
                SET running = excluded.running, since = excluded.since,
                    switched_by = excluded.switched_by
                """)
            .flag(scheduler.running())
            .moment(scheduler.since())
            .text(scheduler.by().map(StoredText::readable));
    transactions.with(upsert::update);
  }
}
