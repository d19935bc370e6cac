package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit log in PostgreSQL. */
public final class PostgresAuditLog implements AuditLog {
  private final JdbcTransactions transactions;

  public PostgresAuditLog(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(List<AuditEntry> entries) {
    var insert =
        Sql.of(
                """
                INSERT INTO audit_log (at, by, role, address, action, integration, entity, target,
                                       status, request, before, after)
                SELECT at, by, role, address, action, integration, entity, target, status, request,
                       before, after
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                  AS it (at, by, role, address, action, integration, entity, target, status,
                         request, before, after, place)
                ORDER BY place
                """)
            .column("timestamptz", entries, it -> Optional.of(it.at()))
            .column("text", entries, it -> readable(Optional.of(it.by())))
            .column("text", entries, it -> it.role().map(Role::word))
            .column("text", entries, it -> Optional.of(it.address()))
            .column("text", entries, it -> Optional.of(it.action()))
            .column("text", entries, it -> it.integration().map(IntegrationId::value))
            .column("text", entries, it -> it.entity().map(EntityName::value))
            .column("text", entries, it -> readable(it.target()))
            .column("integer", entries, it -> Optional.of(it.status()))
            .column("text", entries, it -> Optional.of(it.request()))
            .column("text", entries, it -> readable(it.before()))
            .column("text", entries, it -> readable(it.after()));
    transactions.with(insert::update);
  }

  private static Optional<String> readable(Optional<String> text) {
    return text.map(StoredText::readable);
  }

  @Override
  public List<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    var query =
        SliceSql.PLAIN.query(
            """
            SELECT number, at, by, role, address, action, integration, entity, target, status,
                   request, before, after
            FROM audit_log
            """,
            conditions(filter),
            slice);
    return transactions.with(it -> query.list(it, PostgresAuditLog::entry));
  }

  @Override
  public long count(AuditFilter filter) {
    return transactions.with(it -> conditions(filter).count(it, "audit_log"));
  }

  private static Conditions conditions(AuditFilter filter) {
    return new Conditions()
        .and("by = ?", filter.by())
        .and("position(? in action) > 0", filter.action())
        .and("integration = ?", filter.integration().map(IntegrationId::value))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("target = ?", filter.target())
        .within("at", filter.during());
  }

  @Override
  public long forget(Instant before) {
    var delete = Sql.of("DELETE FROM audit_log WHERE at < ?").moment(before);
    return transactions.with(delete::update);
  }

  private static NumberedAuditEntry entry(ResultRow row) throws SQLException {
    var role = row.optionalText("role").flatMap(Role::parse);
    return new NumberedAuditEntry(
        row.number("number"),
        new AuditEntry(
            row.moment("at"),
            row.text("by"),
            role,
            row.text("address"),
            row.text("action"),
            row.optionalText("integration").map(IntegrationId::new),
            row.optionalText("entity").map(EntityName::new),
            row.optionalText("target"),
            row.integer("status"),
            row.text("request"),
            row.optionalText("before"),
            row.optionalText("after")));
  }
}
