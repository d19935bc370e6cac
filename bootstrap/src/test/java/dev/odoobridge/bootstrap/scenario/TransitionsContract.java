package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.odoo.document.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every pair of states of every kind of document: where the bridge says there is a way, Odoo gets
 * there, with two documents at once; where it says there is none, Odoo has none.
 */
public interface TransitionsContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  /** Runs what a test does with a workshop in that Odoo. */
  private void in(Optional<TransportName> transport, Consumer<DocumentWorkshop> test) {
    try (var odoo = odoo()) {
      test.accept(new DocumentWorkshop(odoo, transport));
    }
  }

  @TestFactory
  default Stream<DynamicTest> saleOrders() {
    return rows("sale.order", Payments.READ_ONLY, (_, _) -> true);
  }

  @TestFactory
  default Stream<DynamicTest> invoices() {
    return rows("account.move", Payments.READ_ONLY, (_, _) -> true);
  }

  @TestFactory
  default Stream<DynamicTest> invoicesWhosePaymentsAreRegistered() {
    return rows("account.move", Payments.register(), (from, to) -> concerned(from, to));
  }

  @TestFactory
  default Stream<DynamicTest> invoicesWhosePaymentsAreUndone() {
    var payments = new Payments(true, true, Optional.of("BNK1"));
    return rows("account.move", payments, (from, to) -> concerned(from, to));
  }

  @TestFactory
  default Stream<DynamicTest> manufacturingOrders() {
    return rows("mrp.production", Payments.READ_ONLY, (_, _) -> true);
  }

  /** Those whose way depends on what may be done about payments. */
  private static boolean concerned(String from, String to) {
    var paid = List.of("partial", "paid");
    return to.equals("paid") || paid.contains(from);
  }

  @TestFactory
  default Stream<DynamicTest> fromDraftOverEveryTransport() {
    var odoo = odoo();
    return odoo.transports().stream()
        .flatMap(
            transport -> {
              var workshop = new DocumentWorkshop(odoo, Optional.of(transport));
              return workshop.kinds(Payments.register()).stream()
                  .flatMap(kind -> kind.states().stream().map(to -> new Row(kind, "draft", to)))
                  .map(row -> row.test(transport.word() + " ", workshop));
            })
        .onClose(odoo::close);
  }

  @Test
  default void noMethodMovesWhatIsDoneOrCancelled() {
    in(
        Optional.empty(),
        workshop -> {
          var kind = workshop.kind("mrp.production", Payments.READ_ONLY);
          for (var end : List.of("done", "cancel")) {
            for (var method : List.of("action_confirm", "action_cancel", "button_mark_done")) {
              var document = workshop.documents(kind, end, 1).getFirst();
              workshop.press(kind, method, document);
              assertEquals(end, workshop.state(kind, document), method);
            }
          }
        });
  }

  @Test
  default void howMuchIsMadeChangesTheComponentsToo() {
    in(
        Optional.empty(),
        workshop -> {
          var kind = workshop.kind("mrp.production", Payments.READ_ONLY);
          for (var state : List.of("draft", "confirmed", "progress")) {
            var documents = workshop.documents(kind, state, 2);
            workshop.makeMore(kind, documents, state, 12);
            for (var document : documents) {
              assertAll(
                  state,
                  () -> assertEquals("12", workshop.makes(document)),
                  () -> assertEquals("48", workshop.takes(document)));
            }
          }
        });
  }

  private Stream<DynamicTest> rows(
      String model, Payments payments, BiPredicate<String, String> meant) {
    var odoo = odoo();
    var workshop = new DocumentWorkshop(odoo, Optional.empty());
    var kind = workshop.kind(model, payments);
    return kind.states().stream()
        .flatMap(from -> kind.states().stream().map(to -> new Row(kind, from, to)))
        .filter(row -> meant.test(row.from(), row.to()))
        .map(row -> row.test("", workshop))
        .onClose(odoo::close);
  }

  /** One pair of states. */
  record Row(Document kind, String from, String to) {

    DynamicTest test(String prefix, DocumentWorkshop workshop) {
      var name = prefix + kind.model() + " from " + from + " to " + to;
      return dynamicTest(name, () -> go(workshop));
    }

    private void go(DocumentWorkshop workshop) {
      var documents = workshop.documents(kind, from, 2);
      switch (kind.route(from, to)) {
        case Route.There() -> stays(workshop, documents);
        case Route.Steps(var steps) -> {
          workshop.take(kind, steps, documents);
          workshop.states(kind, documents).forEach(this::arrived);
        }
        case Route.Partly(var steps, var reason) -> {
          assertFalse(reason.isBlank());
          workshop.take(kind, steps, documents);
          assertEquals(List.of("posted", "posted"), workshop.states(kind, documents), reason);
        }
        case Route.Impossible(var reason) -> {
          assertFalse(reason.isBlank());
          stays(workshop, documents);
        }
      }
    }

    private void stays(DocumentWorkshop workshop, List<OdooId> documents) {
      assertEquals(List.of(from, from), workshop.states(kind, documents));
    }

    private void arrived(String state) {
      assertTrue(kind.isReached(state, to), () -> "it is " + state + ", not " + to);
    }
  }
}
