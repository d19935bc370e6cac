package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.FileName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Documents as rows: one of the document, one of each version. */
final class DocumentRows {
  static final String SELECT =
      """
      SELECT number, integration, name, type, category, status, description, metadata, model,
             record, updated_at
      FROM document
      """;

  private DocumentRows() {}

  /** A document without its versions. */
  record Head(long number, IntegrationId integration, Document.Card card, Instant updatedAt) {}

  /** Adds the eight columns of a card. */
  static Sql card(Sql sql, Document.Card card) {
    return sql.text(card.name().value())
        .text(card.type())
        .text(card.category())
        .text(card.status())
        .text(card.description())
        .text(RawJson.encode(card.metadata()))
        .text(card.attached().map(it -> it.model().value()))
        .number(card.attached().map(it -> it.record().value()));
  }

  static Head head(ResultRow row) throws SQLException {
    var model = row.optionalText("model");
    var attached =
        model.isPresent()
            ? Optional.of(
                new Document.AttachedTo(
                    new ModelName(model.get()), new OdooId(row.number("record"))))
            : Optional.<Document.AttachedTo>empty();
    return new Head(
        row.number("number"),
        new IntegrationId(row.text("integration")),
        new Document.Card(
            FileName.from(row.text("name")),
            row.text("type"),
            row.text("category"),
            row.text("status"),
            row.text("description"),
            RawJson.members(row.text("metadata")),
            attached),
        row.moment("updated_at"));
  }

  /** With the versions of all of them in one query. */
  static List<Document> whole(Connection connection, List<Head> heads) throws SQLException {
    var versions = new HashMap<Long, List<Document.Version>>();
    Sql.of(
            """
            SELECT document, version, attachment, name, content_type, size, checksum, at, by
            FROM document_version WHERE document = ANY (?) ORDER BY document, version
            """)
        .numbers(heads.stream().map(Head::number).toList())
        .list(
            connection,
            row ->
                versions
                    .computeIfAbsent(row.number("document"), _ -> new ArrayList<>())
                    .add(version(row)));
    return heads.stream()
        .map(
            head ->
                new Document(
                    head.number(),
                    head.integration(),
                    head.card(),
                    versions.getOrDefault(head.number(), List.of()),
                    head.updatedAt()))
        .toList();
  }

  private static Document.Version version(ResultRow row) throws SQLException {
    return new Document.Version(
        row.integer("version"),
        new OdooId(row.number("attachment")),
        FileName.from(row.text("name")),
        row.text("content_type"),
        row.number("size"),
        row.text("checksum"),
        row.moment("at"),
        row.text("by"));
  }
}
