package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageDocuments.Result;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.document.FileName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that a bundle makes. Their contents come with the bundle, so they are small. */
final class StepDocuments {
  static final ModelName ATTACHMENT = new ModelName("ir.attachment");
  private static final String CONTENT = "content";
  private static final int SOME = 100;

  private final ManageDocuments documents;
  private final OdooRecords records;

  StepDocuments(ManageDocuments documents, OdooRecords records) {
    this.documents = documents;
    this.records = records;
  }

  static RawValue.Members withoutContent(RawValue.Members values) {
    var lighter = new LinkedHashMap<>(values.values());
    lighter.remove(CONTENT);
    return new RawValue.Members(lighter);
  }

  RawValue.Members before(Bundle bundle) {
    return new NewRecords(records, bundle).newest(ATTACHMENT);
  }

  /**
   * The document, when it was made. A file that reached Odoo but is not known here is taken away:
   * it is sent again.
   */
  Optional<Long> made(Bundle bundle, Step step, OdooId record) {
    var card = card(step.deed(), record);
    var files = new NewRecords(records, bundle).attachments(step, card);
    var known = known(bundle, card);
    var made =
        known.stream()
            .filter(it -> files.contains(it.current().attachment()))
            .map(Document::number)
            .findFirst();
    if (made.isEmpty()) {
      var own = known.stream().map(it -> it.current().attachment()).toList();
      files.stream()
          .filter(file -> !own.contains(file))
          .forEach(
              file ->
                  Outcomes.gone(
                      records.delete(
                          StepWork.caller(bundle), bundle.integration(), ATTACHMENT, file)));
    }
    return made;
  }

  private List<Document> known(Bundle bundle, Document.Card card) {
    var filter =
        new DocumentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new RawValue.Members(Map.of()),
            card.attached());
    return documents.list(bundle.integration(), filter, Document.SORTING.first(SOME))
            instanceof Result.Listed(var page)
        ? page.items()
        : List.of();
  }

  Optional<Long> make(Bundle bundle, Deed deed, OdooId record) {
    var content = new Small(content(deed));
    var made =
        documents.create(
            StepWork.caller(bundle), bundle.integration(), card(deed, record), content);
    if (made instanceof Result.Stored(var document)) {
      return Optional.of(document.number());
    }
    throw Outcomes.document(made);
  }

  Optional<Long> remove(Bundle bundle, long number) {
    var gone = documents.delete(StepWork.caller(bundle), bundle.integration(), number);
    return switch (gone) {
      case Result.Deleted _, Result.NoSuchDocument _ -> Optional.empty();
      default -> throw Outcomes.document(gone);
    };
  }

  private static Document.Card card(Deed deed, OdooId record) {
    var values = deed.values();
    var metadata =
        values.member("metadata") instanceof RawValue.Members given
            ? given
            : new RawValue.Members(Map.of());
    return new Document.Card(
        FileName.from(text(values, "name")),
        text(values, "type"),
        text(values, "category"),
        text(values, "status"),
        text(values, "description"),
        metadata,
        Optional.of(new Document.AttachedTo(deed.model(), record)));
  }

  private static String text(RawValue.Members values, String name) {
    return values.text(name).orElse("");
  }

  private static byte[] content(Deed deed) {
    return Base64.getDecoder().decode(text(deed.values(), CONTENT));
  }

  /** Held in memory. */
  private static final class Small implements ManageDocuments.Content {
    private final byte[] bytes;

    Small(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public Optional<String> type() {
      return Optional.empty();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
