package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences in PostgreSQL; those of records that are gone are not shown. */
public final class PostgresDifferenceStore implements DifferenceStore {
  private static final String IS_THERE =
      """
      EXISTS (SELECT FROM record
              WHERE record.integration = difference.integration
                AND record.entity = difference.entity
                AND record.host_id = difference.host_id AND NOT record.deleted)
      """;

  private static final SliceSql SLICES = new SliceSql(Map.of("record", "entity || '/' || host_id"));

  private final JdbcTransactions transactions;

  public PostgresDifferenceStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<Difference>> differences) {
    var delete =
        Sql.of("DELETE FROM difference WHERE integration = ? AND entity = ? AND host_id = ANY (?)")
            .text(integration.value())
            .text(entity.value())
            .texts(differences.keySet().stream().map(HostId::value).toList());
    var rows = new ArrayList<Found>();
    differences.forEach((id, found) -> found.forEach(each -> rows.add(new Found(id, each))));
    transactions.with(
        connection -> {
          delete.update(connection);
          return rows.isEmpty() ? 0 : insert(integration, entity, rows).update(connection);
        });
  }

  private static Sql insert(IntegrationId integration, EntityName entity, List<Found> rows) {
    return Sql.of(
            """
            INSERT INTO difference (integration, entity, host_id, field, host, odoo, noticed_at)
            SELECT integration.id, ?, found.*
            FROM integration, unnest(?, ?, ?, ?, ?) AS found
            WHERE integration.id = ?
            """)
        .text(entity.value())
        .column("text", rows, row -> Optional.of(row.id().value()))
        .column("text", rows, row -> Optional.of(row.difference().field()))
        .column("text", rows, row -> Optional.of(StoredText.readable(row.difference().host())))
        .column("text", rows, row -> Optional.of(StoredText.readable(row.difference().odoo())))
        .column("timestamptz", rows, row -> Optional.of(row.difference().noticedAt()))
        .text(integration.value());
  }

  @Override
  public Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var query =
        Sql.of(
                """
                SELECT host_id, field, host, odoo, noticed_at FROM difference
                WHERE integration = ? AND entity = ? AND host_id = ANY (?) AND
                """
                    + IS_THERE
                    + "ORDER BY host_id, field")
            .text(integration.value())
            .text(entity.value())
            .texts(ids.stream().map(HostId::value).toList());
    var found = new HashMap<HostId, List<Difference>>();
    transactions
        .with(it -> query.list(it, PostgresDifferenceStore::found))
        .forEach(
            each ->
                found.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each.difference()));
    return found;
  }

  @Override
  public List<RecordKey> records(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice) {
    var conditions =
        new Conditions()
            .and("integration = ?", Optional.of(integration.value()))
            .and("entity = ?", entity.map(EntityName::value))
            .and(IS_THERE, _ -> {});
    var query =
        SLICES.query(
            "SELECT DISTINCT entity, host_id, entity || '/' || host_id AS record FROM difference",
            conditions,
            slice);
    return transactions.with(
        it ->
            query.list(
                it,
                row ->
                    new RecordKey(
                        integration,
                        new EntityName(row.text("entity")),
                        new HostId(row.text("host_id")))));
  }

  @Override
  public Map<EntityName, Long> counts(IntegrationId integration) {
    var query =
        Sql.of(
                "SELECT entity, count(DISTINCT host_id) AS records FROM difference"
                    + " WHERE integration = ? AND "
                    + IS_THERE
                    + "GROUP BY entity")
            .text(integration.value());
    var counts = new HashMap<EntityName, Long>();
    transactions
        .with(
            it ->
                query.list(
                    it,
                    row -> Map.entry(new EntityName(row.text("entity")), row.number("records"))))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static Found found(ResultRow row) throws SQLException {
    return new Found(
        new HostId(row.text("host_id")),
        new Difference(
            row.text("field"), row.text("host"), row.text("odoo"), row.moment("noticed_at")));
  }

  private record Found(HostId id, Difference difference) {}
}
