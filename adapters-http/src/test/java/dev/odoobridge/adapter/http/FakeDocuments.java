package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Documents of integrations, with all their contents in memory. */
final class FakeDocuments implements ManageDocuments {
  private final FakeIntegrations integrations;
  private final InstantSource clock;
  private final List<Document> kept = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();
  int downloads;

  FakeDocuments(FakeIntegrations integrations, InstantSource clock) {
    this.integrations = integrations;
    this.clock = clock;
  }

  @Override
  public Result create(Caller caller, IntegrationId id, Document.Card card, Content content) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var version = List.of(version(caller, 1, card, content));
    kept.add(new Document(kept.size() + 1L, id, card, version, clock.instant()));
    return new Result.Stored(kept.getLast());
  }

  private Document.Version version(Caller caller, int number, Document.Card card, Content content) {
    try (var stream = content.open()) {
      var bytes = stream.readAllBytes();
      contents.add(bytes);
      return new Document.Version(
          number,
          new OdooId(contents.size()),
          card.name(),
          content.type().orElse("application/octet-stream"),
          bytes.length,
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes)),
          clock.instant(),
          caller.name());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public Result update(Caller caller, IntegrationId id, long number, Document.Card card) {
    return with(id, number, known -> saved(known, card, known.versions()));
  }

  @Override
  public Result replace(Caller caller, IntegrationId id, long number, Content content) {
    return with(
        id,
        number,
        known -> {
          var versions = new ArrayList<>(known.versions());
          versions.add(version(caller, versions.size() + 1, known.card(), content));
          return saved(known, known.card(), versions);
        });
  }

  private Result saved(Document known, Document.Card card, List<Document.Version> versions) {
    var document =
        new Document(known.number(), known.integration(), card, versions, clock.instant());
    kept.set(kept.indexOf(known), document);
    return new Result.Stored(document);
  }

  @Override
  public Result delete(Caller caller, IntegrationId id, long number) {
    return with(
        id,
        number,
        known -> {
          kept.remove(known);
          return new Result.Deleted();
        });
  }

  @Override
  public Result find(IntegrationId id, long number) {
    return with(id, number, Result.Found::new);
  }

  /** Whatever the filter says. */
  @Override
  public Result list(IntegrationId id, DocumentFilter filter, Slice<Document> slice) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var all = kept.stream().filter(it -> it.integration().equals(id)).toList();
    return new Result.Listed(slice.pageOf(all));
  }

  @Override
  public Result download(IntegrationId id, long number, Optional<Integer> wanted, Sink sink) {
    downloads++;
    return with(
        id,
        number,
        known -> {
          var index = wanted.orElse(known.versions().size()) - 1;
          if (index >= known.versions().size()) {
            return new Result.NoSuchDocument(number);
          }
          var version = known.versions().get(index);
          var bytes = contents.get((int) version.attachment().value() - 1);
          try {
            sink.write(bytes, 0, bytes.length);
          } catch (IOException notTaken) {
            throw new UncheckedIOException(notTaken);
          }
          return new Result.Downloaded(known, version);
        });
  }

  private Result with(IntegrationId id, long number, Function<Document, Result> work) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    return kept.stream()
        .filter(it -> it.integration().equals(id) && it.number() == number)
        .findFirst()
        .map(work)
        .orElseGet(() -> new Result.NoSuchDocument(number));
  }
}
