package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans in PostgreSQL. */
public final class PostgresPlanStore implements PlanStore {
  private final JdbcTransactions transactions;

  public PostgresPlanStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(Plan plan) {
    transactions.with(
        connection -> {
          Owner.share(connection, plan.integration());
          return PlanRows.upsert(plan).update(connection);
        });
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    var query = Sql.of(PlanRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, PlanRows::plan));
  }

  @Override
  public List<Plan> list(IntegrationId integration, Slice<Plan> slice) {
    var query = SliceSql.PLAIN.query(PlanRows.SELECT, of(integration), slice);
    return transactions.with(it -> query.list(it, PlanRows::plan));
  }

  @Override
  public long count(IntegrationId integration) {
    return transactions.with(it -> of(integration).count(it, "plan"));
  }

  private static Conditions of(IntegrationId integration) {
    return new Conditions().and("integration = ?", Optional.of(integration.value()));
  }

  @Override
  public void add(PlanId plan, List<Operation> operations) {
    transactions.with(
        connection -> {
          var held =
              Sql.of("SELECT id FROM plan WHERE id = ? FOR UPDATE")
                  .text(plan.value())
                  .first(connection, _ -> true);
          if (held.isEmpty()) {
            throw new IllegalArgumentException("plan: is not known: " + plan);
          }
          return OperationRows.insert(plan, operations).update(connection);
        });
  }

  @Override
  public Map<OperationKind, Long> counts(PlanId plan) {
    var query =
        Sql.of("SELECT kind, count(*) FROM plan_operation WHERE plan = ? GROUP BY kind")
            .text(plan.value());
    var counts = new EnumMap<OperationKind, Long>(OperationKind.class);
    transactions
        .with(
            it ->
                query.list(
                    it,
                    row -> Map.entry(row.word("kind", OperationKind::parse), row.number("count"))))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  @Override
  public List<NumberedOperation> operations(
      PlanId plan, OperationFilter filter, Slice<NumberedOperation> slice) {
    var query = SliceSql.PLAIN.query(OperationRows.SELECT, conditions(plan, filter), slice);
    return transactions.with(it -> query.list(it, OperationRows::operation));
  }

  @Override
  public long countOperations(PlanId plan, OperationFilter filter) {
    return transactions.with(it -> conditions(plan, filter).count(it, "plan_operation"));
  }

  private static Conditions conditions(PlanId plan, OperationFilter filter) {
    return new Conditions()
        .and("plan = ?", Optional.of(plan.value()))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("kind = ?", filter.kind().map(OperationKind::word));
  }

  @Override
  public boolean remove(PlanId id) {
    var delete = Sql.of("DELETE FROM plan WHERE id = ?").text(id.value());
    return transactions.with(it -> delete.update(it) == 1);
  }

  @Override
  public void removeExpired(Instant before) {
    var delete = Sql.of("DELETE FROM plan WHERE expires_at < ?").moment(before);
    transactions.with(it -> delete.update(it));
  }
}
