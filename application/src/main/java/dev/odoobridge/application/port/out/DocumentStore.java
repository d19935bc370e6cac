package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** What the bridge knows of documents; their contents are in Odoo. Thread-safe. */
public interface DocumentStore {

  /** Keeps a new one; says its number. */
  long add(Document document);

  Optional<Document> find(IntegrationId integration, long number);

  /** Replaces what people say of it, and adds the versions that are new. */
  void save(Document document);

  void remove(IntegrationId integration, long number);

  List<Document> list(IntegrationId integration, DocumentFilter filter, Slice<Document> slice);

  long count(IntegrationId integration, DocumentFilter filter);

  /** Whether one of its documents has this attachment as a version. */
  boolean has(IntegrationId integration, OdooId attachment);
}
