package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import java.util.Optional;

/** Audits in PostgreSQL. */
public final class PostgresAuditStore implements AuditStore {
  private final JdbcTransactions transactions;

  public PostgresAuditStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void save(Audit audit) {
    transactions.with(
        connection -> {
          Owner.share(connection, audit.integration());
          return AuditRows.upsert(audit).update(connection);
        });
  }

  @Override
  public Optional<Audit> find(RunId id) {
    var query = Sql.of(AuditRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, AuditRows::audit));
  }

  @Override
  public List<Audit> list(IntegrationId integration, Slice<Audit> slice) {
    var query = SliceSql.PLAIN.query(AuditRows.SELECT, of(integration), slice);
    return transactions.with(it -> query.list(it, AuditRows::audit));
  }

  @Override
  public long count(IntegrationId integration) {
    return transactions.with(it -> of(integration).count(it, "audit"));
  }

  private static Conditions of(IntegrationId integration) {
    return new Conditions().and("integration = ?", Optional.of(integration.value()));
  }

  @Override
  public void add(RunId audit, List<Finding> findings) {
    transactions.with(
        connection -> {
          var last =
              Sql.of("UPDATE audit SET findings = findings + ? WHERE id = ? RETURNING findings")
                  .number(findings.size())
                  .text(audit.value())
                  .first(connection, row -> row.number("findings") - findings.size());
          if (last.isEmpty()) {
            throw new IllegalArgumentException("audit: is not known: " + audit);
          }
          return FindingRows.insert(audit, last.get(), findings).update(connection);
        });
  }

  @Override
  public List<NumberedFinding> findings(
      RunId audit, FindingFilter filter, Slice<NumberedFinding> slice) {
    var query = SliceSql.PLAIN.query(FindingRows.SELECT, conditions(audit, filter), slice);
    return transactions.with(it -> query.list(it, FindingRows::finding));
  }

  @Override
  public long countFindings(RunId audit, FindingFilter filter) {
    return transactions.with(it -> conditions(audit, filter).count(it, "audit_finding"));
  }

  private static Conditions conditions(RunId audit, FindingFilter filter) {
    return new Conditions()
        .and("audit = ?", Optional.of(audit.value()))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("kind = ?", filter.kind().map(FindingKind::word))
        .and("severity = ?", filter.severity().map(Severity::word));
  }

  @Override
  public Optional<EqualRange> equalRange(
      IntegrationId integration, EntityName entity, long bucket) {
    var query =
        new Place(integration, entity)
            .sql(
                """
                SELECT bucket, here, there, at FROM equal_range
                WHERE integration = ? AND entity = ? AND bucket = ?
                """)
            .number(bucket);
    return transactions.with(
        it ->
            query.first(
                it,
                row ->
                    new EqualRange(
                        row.number("bucket"),
                        row.text("here"),
                        row.text("there"),
                        row.moment("at"))));
  }

  @Override
  public void remember(IntegrationId integration, EntityName entity, EqualRange range) {
    var upsert =
        new Place(integration, entity)
            .sql(
                """
                INSERT INTO equal_range (integration, entity, bucket, here, there, at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (integration, entity, bucket) DO UPDATE
                SET here = excluded.here, there = excluded.there, at = excluded.at
                """)
            .number(range.bucket())
            .text(range.here())
            .text(range.there())
            .moment(range.at());
    transactions.with(
        connection -> {
          Owner.share(connection, integration);
          return upsert.update(connection);
        });
  }

  @Override
  public void forget(IntegrationId integration, EntityName entity, long bucket) {
    var delete =
        new Place(integration, entity)
            .sql("DELETE FROM equal_range WHERE integration = ? AND entity = ? AND bucket = ?")
            .number(bucket);
    transactions.with(it -> delete.update(it));
  }
}
