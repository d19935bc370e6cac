package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Documents in memory. */
public final class InMemoryDocumentStore implements DocumentStore {
  private final InMemoryDatabase database;

  public InMemoryDocumentStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public long add(Document document) {
    return database.write(
        state -> {
          database.requireKnown(state, document.integration());
          var number = ++state.lastDocument;
          state.documents.put(number, numbered(document, number));
          return number;
        });
  }

  private static Document numbered(Document document, long number) {
    var versions =
        document.versions().stream()
            .map(
                it ->
                    new Document.Version(
                        it.version(),
                        it.attachment(),
                        it.name(),
                        it.contentType(),
                        it.size(),
                        it.checksum(),
                        StoredTime.cut(it.at()),
                        it.by()))
            .toList();
    return new Document(
        number,
        document.integration(),
        document.card(),
        versions,
        StoredTime.cut(document.updatedAt()));
  }

  @Override
  public Optional<Document> find(IntegrationId integration, long number) {
    return database
        .read(state -> Optional.ofNullable(state.documents.get(number)))
        .filter(it -> it.integration().equals(integration));
  }

  @Override
  public void save(Document document) {
    database.write(
        state -> {
          var known = state.documents.get(document.number());
          if (known != null && known.integration().equals(document.integration())) {
            state.documents.put(document.number(), numbered(document, document.number()));
          }
          return true;
        });
  }

  @Override
  public void remove(IntegrationId integration, long number) {
    if (find(integration, number).isPresent()) {
      database.write(state -> state.documents.remove(number) != null);
    }
  }

  @Override
  public List<Document> list(
      IntegrationId integration, DocumentFilter filter, Slice<Document> slice) {
    return slice.of(all(integration, filter));
  }

  @Override
  public long count(IntegrationId integration, DocumentFilter filter) {
    return all(integration, filter).size();
  }

  private List<Document> all(IntegrationId integration, DocumentFilter filter) {
    return database.read(
        state ->
            state.documents.values().stream()
                .filter(it -> it.integration().equals(integration))
                .filter(it -> matches(it, filter))
                .toList());
  }

  private static boolean matches(Document document, DocumentFilter filter) {
    var card = document.card();
    var words = card.name() + " " + card.description() + " " + card.category();
    return filter.text().stream().allMatch(it -> lower(words).contains(lower(it)))
        && filter.type().stream().allMatch(card.type()::equals)
        && filter.category().stream().allMatch(card.category()::equals)
        && filter.status().stream().allMatch(card.status()::equals)
        && filter.createdAfter().stream()
            .allMatch(it -> document.versions().getFirst().at().isAfter(it))
        && filter.metadata().values().entrySet().stream()
            .allMatch(it -> has(card.metadata().values(), it))
        && filter.attached().stream().allMatch(it -> card.attached().equals(Optional.of(it)));
  }

  private static boolean has(Map<String, ?> members, Map.Entry<String, ?> member) {
    return member.getValue().equals(members.get(member.getKey()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean has(IntegrationId integration, OdooId attachment) {
    return database.read(
        state ->
            state.documents.values().stream()
                .filter(it -> it.integration().equals(integration))
                .flatMap(it -> it.versions().stream())
                .anyMatch(it -> it.attachment().equals(attachment)));
  }
}
