package dev.odoobridge.application.documents;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.document.ContentType;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Documents as attachments of Odoo, each version one. */
public final class ManageDocumentsService implements ManageDocuments {
  private final IntegrationStore integrations;
  private final OpenOdoos odoos;
  private final DocumentStore documents;
  private final InstantSource clock;
  private final Counts<Counted> counts;

  public ManageDocumentsService(
      IntegrationStore integrations,
      OpenOdoos odoos,
      DocumentStore documents,
      InstantSource clock) {
    this.integrations = integrations;
    this.odoos = odoos;
    this.documents = documents;
    this.clock = clock;
    this.counts = new Counts<>(clock);
  }

  @Override
  public Result create(Caller caller, IntegrationId id, Document.Card card, Content content) {
    return with(
        id,
        integration -> {
          var odoo = attachments(integration);
          if (card.attached().isPresent() && !odoo.exists(card.attached().get())) {
            return new Result.NoSuchRecord(card.attached().get());
          }
          return uploaded(
              odoo, card, content, 1, caller, version -> stored(odoo, id, card, version));
        });
  }

  private Result stored(
      Attachments odoo, IntegrationId id, Document.Card card, Document.Version version) {
    var document = new Document(0, id, card, List.of(version), version.at());
    try {
      var number = documents.add(document);
      return new Result.Stored(new Document(number, id, card, List.of(version), version.at()));
    } catch (RuntimeException notKept) {
      odoo.delete(List.of(version.attachment()));
      throw notKept;
    }
  }

  private Result uploaded(
      Attachments odoo,
      Document.Card card,
      Content content,
      int version,
      Caller caller,
      Function<Document.Version, Result> keep) {
    if (content.size() > MAX_SIZE) {
      return new Result.TooLarge(MAX_SIZE);
    }
    var type = ContentType.of(start(content), card.name(), content.type());
    if (ContentType.isRefused(type)) {
      return new Result.TypeRefused(type);
    }
    var checksum = Checksum.of(content);
    var attachment = sent(odoo, card, type, content, checksum);
    if (!odoo.holds(attachment, content.size(), checksum)) {
      odoo.delete(List.of(attachment));
      return new Result.Corrupted();
    }
    return keep.apply(
        new Document.Version(
            version,
            attachment,
            card.name(),
            type,
            content.size(),
            checksum,
            clock.instant(),
            caller.name()));
  }

  /** Whoever got no answer looks whether it was done. */
  private OdooId sent(
      Attachments odoo, Document.Card card, String type, Content content, String checksum) {
    try {
      return odoo.create(card, type, content);
    } catch (OdooFailure.Uncertain unknown) {
      return odoo.find(card.name(), checksum)
          .filter(
              found -> integrations.list().stream().noneMatch(it -> documents.has(it.id(), found)))
          .orElseThrow(() -> unknown);
    }
  }

  private static byte[] start(Content content) {
    try (var stream = content.open()) {
      return stream.readNBytes(ContentType.SNIFFED);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Result update(Caller caller, IntegrationId id, long number, Document.Card card) {
    return with(
        id,
        number,
        (integration, document) -> {
          var odoo = attachments(integration);
          if (card.attached().isPresent() && !odoo.exists(card.attached().get())) {
            return new Result.NoSuchRecord(card.attached().get());
          }
          odoo.write(document.current().attachment(), Attachments.values(card));
          var changed = new Document(number, id, card, document.versions(), clock.instant());
          documents.save(changed);
          return new Result.Stored(changed);
        });
  }

  @Override
  public Result replace(Caller caller, IntegrationId id, long number, Content content) {
    return with(
        id,
        number,
        (integration, document) -> {
          var odoo = attachments(integration);
          var next = document.current().version() + 1;
          return uploaded(
              odoo,
              document.card(),
              content,
              next,
              caller,
              version -> replaced(odoo, document, version));
        });
  }

  /** The record shows the newest version alone. */
  private Result replaced(Attachments odoo, Document document, Document.Version version) {
    var versions = new ArrayList<>(document.versions());
    versions.add(version);
    var changed =
        new Document(
            document.number(), document.integration(), document.card(), versions, version.at());
    try {
      documents.save(changed);
    } catch (RuntimeException notKept) {
      odoo.delete(List.of(version.attachment()));
      throw notKept;
    }
    if (document.card().attached().isPresent()) {
      odoo.write(document.current().attachment(), Attachments.place(Optional.empty()));
    }
    return new Result.Stored(changed);
  }

  @Override
  public Result delete(Caller caller, IntegrationId id, long number) {
    return with(
        id,
        number,
        (integration, document) -> {
          attachments(integration)
              .delete(document.versions().stream().map(Document.Version::attachment).toList());
          documents.remove(id, number);
          return new Result.Deleted();
        });
  }

  @Override
  public Result find(IntegrationId id, long number) {
    return with(id, number, (_, document) -> new Result.Found(document));
  }

  @Override
  public Result list(IntegrationId id, DocumentFilter filter, Slice<Document> slice) {
    return with(
        id,
        _ -> {
          var found = documents.list(id, filter, slice.andOneMore());
          var total = counts.of(new Counted(id, filter), () -> documents.count(id, filter));
          return new Result.Listed(slice.page(found, total));
        });
  }

  @Override
  public Result download(IntegrationId id, long number, Optional<Integer> wanted, Sink sink) {
    return with(
        id,
        number,
        (integration, document) -> {
          var version =
              document.versions().stream()
                  .filter(it -> it.version() == wanted.orElse(document.current().version()))
                  .findFirst();
          return version.isEmpty()
              ? new Result.NoSuchDocument(number)
              : download(integration, document, version.get(), sink);
        });
  }

  private Result download(
      Integration integration, Document document, Document.Version version, Sink sink) {
    var checksum = new Checksum();
    var isThere =
        attachments(integration)
            .download(
                version.attachment(),
                (bytes, offset, length) -> {
                  checksum.add(bytes, offset, length);
                  sink.write(bytes, offset, length);
                });
    if (!isThere) {
      return new Result.NoSuchDocument(document.number());
    }
    return checksum.text().equals(version.checksum())
        ? new Result.Downloaded(document, version)
        : new Result.Corrupted();
  }

  private Attachments attachments(Integration integration) {
    return new Attachments(odoos.of(integration).client());
  }

  private Result with(IntegrationId id, Function<Integration, Result> work) {
    return integrations.find(id).map(work).orElseGet(() -> new Result.NoSuchIntegration(id));
  }

  private Result with(IntegrationId id, long number, Work work) {
    return with(
        id,
        integration ->
            documents
                .find(id, number)
                .map(document -> work.on(integration, document))
                .orElseGet(() -> new Result.NoSuchDocument(number)));
  }

  private record Counted(IntegrationId integration, DocumentFilter filter) {}

  private interface Work {
    Result on(Integration integration, Document document);
  }
}
