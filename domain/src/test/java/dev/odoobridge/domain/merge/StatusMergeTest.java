package dev.odoobridge.domain.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.status.StatusTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of a document in the three-tree comparison, for every pair of states. */
class StatusMergeTest {

  record Kind(Document document, StatusMapping status) {
    EntityMapping mapping() {
      return Trees.mapping(List.of(), Optional.empty(), Optional.of(status));
    }

    String state(String word) {
      return status.table().state(word).orElseThrow();
    }

    Merged merge(String word, String observed, Base base, Rules rules) {
      return RecordMerge.merge(
          mapping(), Optional.of(document), host(word), odoo(observed), base, rules);
    }

    Base agreed(String word) {
      return new Base(
          Map.of("status", new Agreed(StatusMerge.host(word), StatusMerge.odoo(state(word)))),
          Map.of());
    }
  }

  private static Content host(String word) {
    return Trees.host("status", word);
  }

  private static OdooRecord odoo(String state) {
    return new OdooRecord(new OdooId(1), Map.of(), Map.of(), Optional.of(state), Optional.empty());
  }

  static List<Kind> kinds() {
    return List.of(
        new Kind(Trees.document(14, "sale.order"), Trees.orderStatus()),
        new Kind(Trees.document(19, "sale.order"), Trees.orderStatus()),
        new Kind(Trees.document(14, "account.move"), Trees.invoiceStatus()),
        new Kind(Trees.document(19, "account.move"), Trees.invoiceStatus()));
  }

  record Pair(Kind kind, String before, String now) {}

  static Stream<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var kind : kinds()) {
      for (var before : kind.status().table().hostWords()) {
        for (var now : kind.status().table().hostWords()) {
          pairs.add(new Pair(kind, before, now));
        }
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aStatusTheHostChangedAsksForATransition(Pair pair) {
    var kind = pair.kind();
    var from = kind.state(pair.before());
    var to = kind.state(pair.now());

    var merged = kind.merge(pair.now(), from, kind.agreed(pair.before()), Trees.exporting());

    var isThere = kind.document().isReached(from, to);
    assertEquals(
        isThere ? Optional.empty() : Optional.of(new Transition(from, to)), merged.transition());
    assertEquals(host(pair.now()), merged.host());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aStateOdooChangedReachesTheHost(Pair pair) {
    var kind = pair.kind();
    var to = kind.state(pair.now());

    var merged = kind.merge(pair.before(), to, kind.agreed(pair.before()), Trees.importing());

    var isThere = kind.document().isReached(to, kind.state(pair.before()));
    assertEquals(host(isThere ? pair.before() : pair.now()), merged.host());
    assertEquals(Optional.empty(), merged.transition());
    var again =
        kind.merge(isThere ? pair.before() : pair.now(), to, merged.base(), Trees.importing());
    assertEquals(merged.host(), again.host());
    assertEquals(List.of(), again.toHost());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aDocumentOnItsWayKeepsWhatTheHostAsksFor(Pair pair) {
    var kind = pair.kind();
    var observed = kind.state(pair.before());
    var base = Settlement.onItsWay(kind.mapping(), Base.EMPTY, Optional.of(observed));

    var imported = kind.merge(pair.now(), observed, base, Trees.importing());

    assertEquals(host(pair.now()), imported.host());
    var isThere = kind.document().isReached(observed, kind.state(pair.now()));
    assertEquals(!isThere, imported.waits());
  }

  @ParameterizedTest
  @CsvSource({
    "NEWEST,true,host,cancelled",
    "NEWEST,false,odoo,confirmed",
    "HOST,false,host,cancelled",
    "ODOO,true,odoo,confirmed",
    "MANUAL,true,open,cancelled"
  })
  void twoDifferentMovesAreAConflict(
      ConflictPolicy policy, boolean hostIsNewer, String resolved, String word) {
    var kind = kinds().get(1);

    var merged =
        kind.merge("cancelled", "sent", kind.agreed("pending"), Trees.both(policy, hostIsNewer));

    assertEquals(resolved, merged.conflicts().getFirst().resolved());
    assertEquals(host(word), merged.host());
    assertEquals(resolved.equals("host"), merged.transition().isPresent());
  }

  @Test
  void aPostedInvoiceIsWhatTheHostCallsOverdue() {
    var kind = kinds().get(3);

    var merged = kind.merge("overdue", "posted", Base.EMPTY, Trees.exporting());

    assertEquals(Optional.empty(), merged.transition());
    assertEquals(host("overdue"), merged.host());
  }

  @Test
  void anInvoiceThatBecomesOverdueByItsDateTellsTheHost() {
    var kind = kinds().get(3);

    var merged = kind.merge("sent", "overdue", kind.agreed("sent"), Trees.importing());

    assertEquals(host("overdue"), merged.host());
  }

  @Test
  void aStateWithoutAWordLeavesTheHostsAndIsSaid() {
    var table = new StatusTable(Map.of("sent", "posted"));
    var kind =
        new Kind(
            Trees.document(19, "account.move"), new StatusMapping("status", table, Travel.BOTH));

    var merged = kind.merge("sent", "cancel", kind.agreed("sent"), Trees.importing());

    assertEquals(host("sent"), merged.host());
    assertTrue(merged.notes().getFirst().contains("cancel"));
  }

  @Test
  void anInvoiceReversedByACreditNoteIsCancelledForAHostWithoutAWordForItAndStaysSo() {
    for (var kind : kinds().subList(2, 4)) {
      var merged = kind.merge("paid", "reversed", kind.agreed("paid"), Trees.importing());

      assertEquals(host("cancelled"), merged.host());
      assertEquals(List.of(), merged.notes());
      var again = kind.merge("cancelled", "reversed", merged.base(), Trees.exporting());
      assertEquals(Optional.empty(), again.transition());
      assertEquals(host("cancelled"), again.host());
    }
  }

  @Test
  void aHostWithoutAStatusTakesOdoos() {
    var kind = kinds().get(1);

    assertEquals(host("in_progress"), kind.merge("", "sale", Base.EMPTY, Trees.importing()).host());
    assertEquals(
        Optional.empty(), kind.merge("", "sale", Base.EMPTY, Trees.exporting()).transition());
  }
}
