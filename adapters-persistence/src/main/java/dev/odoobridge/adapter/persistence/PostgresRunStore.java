package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.RunStore;
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
import java.util.List;
import java.util.Optional;

/**
 * Runs in PostgreSQL. A run concerns the entities it was asked for by name and those it has counts
 * of.
 */
public final class PostgresRunStore implements RunStore {
  private final JdbcTransactions transactions;

  public PostgresRunStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(Run run) {
    transactions.with(
        connection -> {
          Owner.share(connection, run.integration());
          return RunRows.upsert(run).update(connection);
        });
  }

  @Override
  public Optional<Run> find(RunId id) {
    var query = Sql.of(RunRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, RunRows::run));
  }

  @Override
  public List<Run> list(RunFilter filter, Optional<RunId> before, int limit) {
    var query =
        conditions(filter)
            .and("id < ?", before.map(RunId::value))
            .between(RunRows.SELECT, "ORDER BY id DESC LIMIT ?")
            .number(limit);
    return transactions.with(it -> query.list(it, RunRows::run));
  }

  @Override
  public long count(RunFilter filter) {
    var query = conditions(filter).between("SELECT count(*) FROM run", "");
    return transactions.with(it -> query.only(it, row -> row.number("count")));
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
  public List<NumberedItem> items(RunId run, ItemFilter filter, long after, int limit) {
    var query =
        new Conditions()
            .and("run = ?", Optional.of(run.value()))
            .and("number > ?", sql -> sql.number(after))
            .and("entity = ?", filter.entity().map(EntityName::value))
            .and("outcome = ?", filter.outcome().map(Outcome::word))
            .between(RunItemRows.SELECT, "ORDER BY number LIMIT ?")
            .number(limit);
    return transactions.with(it -> query.list(it, RunItemRows::item));
  }

  private static Conditions conditions(RunFilter filter) {
    var conditions =
        new Conditions()
            .and("integration = ?", filter.integration().map(IntegrationId::value))
            .and("status = ?", filter.status().map(RunStatus::word))
            .and("direction = ?", filter.direction().map(Direction::word));
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
