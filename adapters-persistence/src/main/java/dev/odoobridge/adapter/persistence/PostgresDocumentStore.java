package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents in PostgreSQL. */
public final class PostgresDocumentStore implements DocumentStore {
  private static final SliceSql SLICES = new SliceSql(Map.of("name", "name COLLATE \"C\""));

  private final JdbcTransactions transactions;

  public PostgresDocumentStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public long add(Document document) {
    return transactions.with(
        connection -> {
          var insert =
              Sql.of(
                      """
                      INSERT INTO document (integration, name, type, category, status, description,
                        metadata, model, record, created_at, updated_at)
                      VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?) RETURNING number
                      """)
                  .text(document.integration().value());
          var number =
              DocumentRows.card(insert, document.card())
                  .moment(document.versions().getFirst().at())
                  .moment(document.updatedAt())
                  .<Long>only(connection, row -> row.number("number"));
          addVersions(connection, number, document.versions());
          return number;
        });
  }

  private static void addVersions(
      Connection connection, long number, List<Document.Version> versions) throws SQLException {
    for (var version : versions) {
      Sql.of(
              """
              INSERT INTO document_version (document, version, attachment, name, content_type, size,
                checksum, at, by)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (document, version) DO NOTHING
              """)
          .number(number)
          .number(version.version())
          .number(version.attachment().value())
          .text(version.name().value())
          .text(version.contentType())
          .number(version.size())
          .text(version.checksum())
          .moment(version.at())
          .text(StoredText.readable(version.by()))
          .update(connection);
    }
  }

  @Override
  public Optional<Document> find(IntegrationId integration, long number) {
    var query =
        Sql.of(DocumentRows.SELECT + "WHERE integration = ? AND number = ?")
            .text(integration.value())
            .number(number);
    return transactions.with(
        connection -> {
          var heads = query.list(connection, DocumentRows::head);
          return DocumentRows.whole(connection, heads).stream().findFirst();
        });
  }

  @Override
  public void save(Document document) {
    transactions.with(
        connection -> {
          var update =
              Sql.of(
                  """
                  UPDATE document SET name = ?, type = ?, category = ?, status = ?, description = ?,
                    metadata = CAST(? AS jsonb), model = ?, record = ?, updated_at = ?
                  WHERE number = ? AND integration = ?
                  """);
          var changed =
              DocumentRows.card(update, document.card())
                  .moment(document.updatedAt())
                  .number(document.number())
                  .text(document.integration().value())
                  .update(connection);
          if (changed > 0) {
            addVersions(connection, document.number(), document.versions());
          }
          return changed;
        });
  }

  @Override
  public void remove(IntegrationId integration, long number) {
    var removal =
        Sql.of("DELETE FROM document WHERE integration = ? AND number = ?")
            .text(integration.value())
            .number(number);
    transactions.with(removal::update);
  }

  @Override
  public List<Document> list(
      IntegrationId integration, DocumentFilter filter, Slice<Document> slice) {
    var conditions = conditions(integration, filter);
    var query = SLICES.query(DocumentRows.SELECT, conditions, slice);
    return transactions.with(
        connection -> DocumentRows.whole(connection, query.list(connection, DocumentRows::head)));
  }

  @Override
  public long count(IntegrationId integration, DocumentFilter filter) {
    return transactions.with(it -> conditions(integration, filter).count(it, "document"));
  }

  private static Conditions conditions(IntegrationId integration, DocumentFilter filter) {
    var conditions =
        new Conditions()
            .and("integration = ?", Optional.of(integration.value()))
            .and(
                "strpos(lower(name || ' ' || description || ' ' || category), lower(?)) > 0",
                filter.text())
            .and("type = ?", filter.type())
            .and("category = ?", filter.category())
            .and("status = ?", filter.status());
    filter.createdAfter().ifPresent(it -> conditions.and("created_at > ?", sql -> sql.moment(it)));
    if (!filter.metadata().values().isEmpty()) {
      conditions.and(
          "metadata @> CAST(? AS jsonb)", Optional.of(RawJson.encode(filter.metadata())));
    }
    filter
        .attached()
        .ifPresent(
            it ->
                conditions.and(
                    "model = ? AND record = ?",
                    sql -> sql.text(it.model().value()).number(it.record().value())));
    return conditions;
  }

  @Override
  public boolean has(IntegrationId integration, OdooId attachment) {
    var query =
        Sql.of(
                """
                SELECT 1 AS found FROM document_version JOIN document ON number = document
                WHERE attachment = ? AND integration = ? LIMIT 1
                """)
            .number(attachment.value())
            .text(integration.value());
    return transactions.with(it -> query.first(it, row -> row.number("found"))).isPresent();
  }
}
