package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Failures in PostgreSQL: {@link PendingWriter} stores the group of each parked change. */
public final class PostgresFailureStore implements FailureStore {
  private final JdbcTransactions transactions;

  public PostgresFailureStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<FailureGroup> groups(FailureFilter filter, Slice<FailureGroup> slice) {
    return transactions.with(it -> FailureRows.groups(it, filter, slice));
  }

  @Override
  public long countGroups(FailureFilter filter) {
    return transactions.with(it -> FailureRows.count(it, filter));
  }

  @Override
  public Optional<FailureGroup> find(FailureGroupId id) {
    return transactions.with(it -> FailureRows.group(it, id));
  }

  @Override
  public List<ParkedChange> changes(FailureGroupId group, Slice<ParkedChange> slice) {
    var conditions = new Conditions().and("parked_group = ?", sql -> sql.text(group.value()));
    var query =
        SliceSql.PLAIN.query("SELECT host_id, parked_at FROM pending_change", conditions, slice);
    return transactions.with(
        it ->
            query.list(
                it,
                row -> new ParkedChange(new HostId(row.text("host_id")), row.moment("parked_at"))));
  }

  @Override
  public List<HostId> hostIds(
      FailureGroupId group, Optional<Instant> parkedUpTo, Optional<HostId> after, int limit) {
    var conditions =
        new Conditions()
            .and("parked_group = ?", sql -> sql.text(group.value()))
            .and("host_id > ?", sql -> sql.text(HostIds.after(after)));
    parkedUpTo.ifPresent(time -> conditions.and("parked_at <= ?", sql -> sql.moment(time)));
    var query =
        conditions
            .between("SELECT host_id FROM pending_change", "ORDER BY host_id LIMIT ?")
            .number(limit);
    return transactions.with(it -> query.list(it, row -> new HostId(row.text("host_id"))));
  }

  @Override
  public int release(
      IntegrationId integration, EntityName entity, Collection<HostId> ids, Instant dueFrom) {
    var place = new Place(integration, entity);
    var update =
        Sql.of(
                """
                UPDATE pending_change
                SET not_before = ?, parked_code = NULL, parked_message = NULL, parked_at = NULL,
                    parked_group = NULL
                WHERE parked_at IS NOT NULL AND record = ANY (ARRAY(SELECT kept.id FROM\s"""
                    + Place.RECORDS_BY_HOST_ID
                    + "))")
            .moment(dueFrom)
            .text(integration.value())
            .text(entity.value())
            .texts(HostIds.texts(ids));
    return transactions.with(
        connection -> {
          RecordLocks.hold(connection, place, ids);
          return update.update(connection);
        });
  }
}
