package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncEnd;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs in PostgreSQL. A run concerns the entities it was asked for by name and those it has counts
 * of.
 */
public final class PostgresRunStore implements RunStore {
  private static final int FORGOTTEN_AT_ONCE = 1000;
  private final JdbcTransactions transactions;

  public PostgresRunStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(Run run) {
    transactions.with(
        connection -> {
          Owner.share(connection, run.integration());
          SyncEndRows.note(connection, run);
          return RunRows.upsert(run).update(connection);
        });
  }

  @Override
  public Optional<Run> find(RunId id) {
    var query = Sql.of(RunRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, RunRows::run));
  }

  @Override
  public List<Run> list(RunFilter filter, Slice<Run> slice) {
    var query = RunRows.SLICES.query(RunRows.SELECT, conditions(filter), slice);
    return transactions.with(it -> query.list(it, RunRows::run));
  }

  @Override
  public long count(RunFilter filter) {
    return transactions.with(it -> conditions(filter).count(it, "run"));
  }

  @Override
  public List<SyncEnd> lastSyncs(IntegrationId integration) {
    return transactions.with(it -> SyncEndRows.list(it, integration));
  }

  @Override
  public boolean requestCancel(RunId id, String by) {
    var update =
        Sql.of(
                """
                UPDATE run SET cancelled_by = coalesce(cancelled_by, ?)
                WHERE id = ? AND status = 'running'
                """)
            .text(StoredText.readable(by))
            .text(id.value());
    return transactions.with(it -> update.update(it) == 1);
  }

  @Override
  public Optional<String> cancelledBy(RunId id) {
    var query =
        Sql.of("SELECT cancelled_by FROM run WHERE id = ? AND cancelled_by IS NOT NULL")
            .text(id.value());
    return transactions.with(it -> query.first(it, row -> row.text("cancelled_by")));
  }

  @Override
  public long forget(Instant before) {
    var delete =
        Sql.of(
                """
                WITH old AS (SELECT id FROM run WHERE finished_at < ? ORDER BY finished_at LIMIT ?
                             FOR UPDATE SKIP LOCKED)
                DELETE FROM run USING old WHERE run.id = old.id
                """)
            .moment(before)
            .number(FORGOTTEN_AT_ONCE);
    return transactions.with(delete::update);
  }

  @Override
  public void addItems(RunId run, List<RunItem> items) {
    transactions.with(
        connection -> {
          var last = RunItemRows.takeNumbers(connection, run, items.size());
          if (last.isEmpty()) {
            throw new IllegalArgumentException("run: is not known: " + run);
          }
          return RunItemRows.insert(run, last.get(), items).update(connection);
        });
  }

  @Override
  public List<NumberedItem> items(RunId run, ItemFilter filter, Slice<NumberedItem> slice) {
    var query = SliceSql.PLAIN.query(RunItemRows.SELECT, conditions(run, filter), slice);
    return transactions.with(it -> query.list(it, RunItemRows::item));
  }

  @Override
  public long countItems(RunId run, ItemFilter filter) {
    return transactions.with(it -> conditions(run, filter).count(it, "run_item"));
  }

  private static Conditions conditions(RunId run, ItemFilter filter) {
    return new Conditions()
        .and("run = ?", Optional.of(run.value()))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("outcome = ?", filter.outcome().map(Outcome::word));
  }

  private static Conditions conditions(RunFilter filter) {
    var conditions =
        new Conditions()
            .and("integration = ?", filter.integration().map(IntegrationId::value))
            .and("status = ?", filter.status().map(RunStatus::word))
            .and("direction = ?", filter.direction().map(Direction::word))
            .within("started_at", filter.started());
    filter
        .trigger()
        .ifPresent(
            trigger ->
                conditions.and(
                    """
                    ? = CASE WHEN started_by = 'auto' THEN 'change'
                             WHEN started_by LIKE 'schedule:%' THEN 'schedule'
                             WHEN started_by LIKE 'hook:%' THEN 'hook' ELSE 'person' END
                    """,
                    sql -> sql.text(trigger.word())));
    filter
        .entity()
        .map(EntityName::value)
        .ifPresent(
            entity ->
                conditions.and(
                    """
                    (? = ANY (entities)
                     OR counts @> jsonb_build_array(jsonb_build_object('entity', ?::text)))
                    """,
                    sql -> sql.text(entity).text(entity)));
    return conditions;
  }
}
