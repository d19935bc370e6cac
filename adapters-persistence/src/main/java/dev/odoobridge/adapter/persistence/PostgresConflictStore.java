package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conflicts in PostgreSQL. */
public final class PostgresConflictStore implements ConflictStore {
  private final JdbcTransactions transactions;

  public PostgresConflictStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<HostId, List<OpenConflict>> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var query =
        new Place(integration, entity)
            .sql(
                ConflictRows.SELECT
                    + """
                    WHERE integration = ? AND entity = ? AND host_id = ANY (?)
                    ORDER BY number
                    """)
            .texts(HostIds.texts(ids));
    var found = new LinkedHashMap<HostId, List<OpenConflict>>();
    for (var each : transactions.with(it -> query.list(it, ConflictRows::conflict))) {
      found
          .computeIfAbsent(each.conflict().key().hostId(), _ -> new ArrayList<>())
          .add(each.conflict());
    }
    return found;
  }

  @Override
  public void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<OpenConflict>> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    var place = new Place(integration, entity);
    var all = conflicts.values().stream().flatMap(List::stream).toList();
    transactions.with(
        connection ->
            ConflictRows.remove(place, conflicts.keySet(), all).update(connection)
                + ConflictRows.upsert(place, all).update(connection));
  }

  @Override
  public Optional<NumberedConflict> find(long number) {
    var query = Sql.of(ConflictRows.SELECT + "WHERE number = ?").number(number);
    return transactions.with(it -> query.first(it, ConflictRows::conflict));
  }

  @Override
  public List<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice) {
    var query = SliceSql.PLAIN.query(ConflictRows.SELECT, conditions(filter), slice);
    return transactions.with(it -> query.list(it, ConflictRows::conflict));
  }

  @Override
  public long count(ConflictFilter filter) {
    return transactions.with(it -> conditions(filter).count(it, "conflict"));
  }

  private static Conditions conditions(ConflictFilter filter) {
    var conditions =
        new Conditions()
            .and("integration = ?", filter.integration().map(IntegrationId::value))
            .and("entity = ?", filter.entity().map(EntityName::value))
            .and("host_id = ?", filter.hostId().map(HostId::value));
    filter
        .decided()
        .ifPresent(wanted -> conditions.and("(winner IS NOT NULL) = ?", sql -> sql.flag(wanted)));
    return conditions;
  }
}
