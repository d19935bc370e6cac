package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleVirtual.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.document.FileName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of documents. */
public interface DocumentStoreContract extends StoreContract {
  Document.AttachedTo PARTNER =
      new Document.AttachedTo(new ModelName("res.partner"), new OdooId(7));

  private DocumentStore documents() {
    return stores().kept().documents();
  }

  private static Document.Card card(String name, String category, Object... metadata) {
    return new Document.Card(
        FileName.from(name),
        "contract",
        category,
        "signed",
        "",
        members(metadata),
        Optional.of(PARTNER));
  }

  private static Document.Version version(int version, long attachment) {
    return new Document.Version(
        version,
        new OdooId(attachment),
        FileName.from("a.pdf"),
        "application/pdf",
        10,
        "ab",
        NOON.plusSeconds(version),
        "anna");
  }

  private static Document document(Document.Card card) {
    return new Document(0, INTEGRATION, card, List.of(version(1, 70)), NOON);
  }

  private List<Long> found(DocumentFilter filter) {
    var found = documents().list(INTEGRATION, filter, Slices.all(Document.SORTING));
    assertEquals(found.size(), documents().count(INTEGRATION, filter));
    return found.stream().map(Document::number).toList();
  }

  @Test
  default void keepsADocumentAndItsVersions() {
    addIntegration();
    var card = card("Vertrag größe.pdf", "legal", "client", "x", "pages", 3);
    var number = documents().add(document(card));
    var two =
        new Document(number, INTEGRATION, card, List.of(version(1, 70), version(2, 71)), NOON);
    documents().save(two);

    assertEquals(Optional.of(two), documents().find(INTEGRATION, number));
    assertEquals(Optional.empty(), documents().find(new IntegrationId("other"), number));
    assertTrue(documents().has(INTEGRATION, new OdooId(71)));
    assertFalse(documents().has(INTEGRATION, new OdooId(72)));
  }

  @Test
  default void findsByWhatIsSaidOfThem() {
    addIntegration();
    var one = documents().add(document(card("Contract Anna.pdf", "legal", "client", "anna")));
    var two = documents().add(document(card("Invoice.pdf", "money", "client", "bo", "paid", true)));

    assertEquals(List.of(two, one), found(DocumentFilter.ALL));
    assertEquals(List.of(one), found(filter("ANNA", null)));
    assertEquals(List.of(two), found(filter("mon", null)));
    assertEquals(List.of(two), found(filter(null, "money")));
    assertEquals(List.of(), found(filter("anna", "money")));
    var paid =
        new DocumentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("signed"),
            Optional.of(NOON),
            members("paid", true),
            Optional.of(PARTNER));
    assertEquals(List.of(two), found(paid));
  }

  @Test
  default void listsThemInEachOrder() {
    addIntegration();
    for (var name : List.of("b.pdf", "Zebra.pdf", "b.pdf", "ä.pdf")) {
      documents().add(document(card(name, "legal")));
    }

    Slices.check(
        Document.SORTING, slice -> documents().list(INTEGRATION, DocumentFilter.ALL, slice));
  }

  private static DocumentFilter filter(String text, String category) {
    return new DocumentFilter(
        Optional.ofNullable(text),
        Optional.empty(),
        Optional.ofNullable(category),
        Optional.empty(),
        Optional.empty(),
        members(),
        Optional.empty());
  }

  @Test
  default void changesAndRemoves() {
    addIntegration();
    var number = documents().add(document(card("a.pdf", "legal")));
    var moved =
        new Document.Card(FileName.from("b.pdf"), "", "", "", "new", members(), Optional.empty());
    documents().save(new Document(number, INTEGRATION, moved, List.of(version(1, 70)), NOON));
    assertEquals(moved, documents().find(INTEGRATION, number).orElseThrow().card());

    documents().remove(INTEGRATION, number);

    assertEquals(List.of(), found(DocumentFilter.ALL));
  }

  @Test
  default void goesWithTheIntegration() {
    addIntegration();
    documents().add(document(card("a.pdf", "legal")));
    stores().integrations().remove(INTEGRATION);
    assertEquals(List.of(), found(DocumentFilter.ALL));
    assertThrows(StoreFailure.class, () -> documents().add(document(card("a.pdf", "legal"))));
  }
}
