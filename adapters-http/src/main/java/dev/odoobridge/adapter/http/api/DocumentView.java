package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.domain.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as the API shows it, its newest version first. */
record DocumentView(
    long id,
    String name,
    String type,
    String category,
    String status,
    String description,
    Map<String, @Nullable Object> metadata,
    @Nullable String model,
    @Nullable Long record,
    String contentType,
    long size,
    String checksum,
    int version,
    String createdAt,
    String updatedAt,
    List<VersionView> versions) {

  static DocumentView from(Document document) {
    var card = document.card();
    var current = document.current();
    return new DocumentView(
        document.number(),
        card.name().value(),
        card.type(),
        card.category(),
        card.status(),
        card.description(),
        Plain.of(card.metadata()),
        card.attached().map(it -> it.model().value()).orElse(null),
        card.attached().map(it -> it.record().value()).orElse(null),
        current.contentType(),
        current.size(),
        current.checksum(),
        current.version(),
        document.versions().getFirst().at().toString(),
        document.updatedAt().toString(),
        document.versions().reversed().stream().map(VersionView::from).toList());
  }

  /** One content it had. */
  record VersionView(
      int version,
      long attachment,
      String name,
      String contentType,
      long size,
      String checksum,
      String at,
      String by) {
    static VersionView from(Document.Version version) {
      return new VersionView(
          version.version(),
          version.attachment().value(),
          version.name().value(),
          version.contentType(),
          version.size(),
          version.checksum(),
          version.at().toString(),
          version.by());
    }
  }
}
