package dev.odoobridge.domain.merge;

import static dev.odoobridge.domain.merge.Trees.agreed;
import static dev.odoobridge.domain.merge.Trees.both;
import static dev.odoobridge.domain.merge.Trees.exporting;
import static dev.odoobridge.domain.merge.Trees.hostLines;
import static dev.odoobridge.domain.merge.Trees.importing;
import static dev.odoobridge.domain.merge.Trees.merge;
import static dev.odoobridge.domain.merge.Trees.odooLines;
import static dev.odoobridge.domain.merge.Trees.row;
import static dev.odoobridge.domain.merge.Trees.shown;
import static dev.odoobridge.domain.merge.Trees.values;
import static dev.odoobridge.domain.merge.Trees.withLines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines by product and occurrence, or by the host's own ids. */
class LinesMergeTest {
  private static final FieldName LINES = new FieldName("order_line");

  private static String[] split(String lines) {
    return Arrays.stream(lines.split(" ")).filter(it -> !it.isEmpty()).toArray(String[]::new);
  }

  private static String written(Merged merged) {
    return String.join(
        " ",
        merged.lineWrites().getOrDefault(LINES, List.of()).stream()
            .map(
                write ->
                    switch (write) {
                      case LineWrite.Add(var fields) ->
                          "+"
                              + fields.get(new FieldName("product_id")).display().replace("#", "p")
                              + ":"
                              + fields.get(new FieldName("qty")).display();
                      case LineWrite.Change(var id, var fields) ->
                          id
                              + ":"
                              + fields.values().stream()
                                  .map(it -> it.display())
                                  .toList()
                                  .getFirst();
                      case LineWrite.Remove(var id) -> "-" + id;
                    })
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // host before, Odoo before, host now, Odoo now, host then, written
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1 p2:2|11=p1:1 12=p2:2|p1:1 p2:2|''",
        "p1:1|11=p1:1|p1:5|11=p1:1|p1:5|11:5",
        "p1:1|11=p1:1|p1:1|11=p1:5|p1:5|''",
        "p1:1|11=p1:1|p1:1 p2:2|11=p1:1|p1:1 p2:2|+p2:2",
        "p1:1|11=p1:1|p1:1|11=p1:1 12=p2:2|p1:1 p2:2|''",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1|11=p1:1 12=p2:2|p1:1|-12",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1 p2:2|11=p1:1|p1:1|''",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1 p2:7|11=p1:1|p1:1 p2:7|+p2:7",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1|11=p1:1 12=p2:7|p1:1 p2:7|''",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1|11=p1:1|p1:1|''",
        "p1:1 p2:2|11=p1:1 12=p2:2|p2:2 p1:1|11=p1:1 12=p2:2|p2:2 p1:1|''",
        "p1:1 p2:2|11=p1:1 12=p2:2|p1:1 p2:2|12=p2:2 11=p1:1|p1:1 p2:2|''",
        "p1:1|11=p1:1|p1:1 p2:3|11=p1:1 12=p2:3|p1:1 p2:3|''",
        "p1:1|11=p1:1|p1:1 p3:3|11=p1:1 12=p2:3|p1:1 p3:3 p2:3|+p3:3",
        "p1:1 p1:2|11=p1:1 12=p1:2|p1:1 p1:9|11=p1:1 12=p1:2|p1:1 p1:9|12:9",
        "p1:1 p1:2|11=p1:1 12=p1:2|p1:1 p1:2|12=p1:2|p1:2|''",
        "p1:1|11=p1:1|p2:1|11=p1:1|p2:1|-11 +p2:1",
        "p1:1|11=p1:1|p1:1|11=p2:1|p2:1|''",
        "''|''|p1:1 p1:2|''|p1:1 p1:2|+p1:1 +p1:2",
        "''|''|''|11=p1:1|p1:1|''",
        "p1:1|11=p1:1|''|''|''|''"
      })
  void mergesLines(
      String hostBefore,
      String odooBefore,
      String hostNow,
      String odooNow,
      String hostThen,
      String written) {
    var base = agreed(withLines(), hostLines(split(hostBefore)), odooLines(split(odooBefore)));
    var odoo = odooLines(split(odooNow));

    var merged =
        merge(
            withLines(), both(ConflictPolicy.MANUAL, true), hostLines(split(hostNow)), odoo, base);

    assertEquals(hostThen, String.join(" ", shown(merged.host())));
    assertEquals(written, written(merged));
    assertEquals(List.of(), merged.conflicts());
    if (!merged.changesOdoo()) {
      var again =
          merge(withLines(), both(ConflictPolicy.MANUAL, true), merged.host(), odoo, merged.base());
      assertEquals("", written(again));
      assertEquals(merged.host(), again.host());
      assertFalse(again.waits());
    }
  }

  @Test
  void oneLineChangedOnBothSidesIsAConflictOfThatLine() {
    var base = agreed(withLines(), hostLines("p1:1", "p2:1"), odooLines("11=p1:1", "12=p2:1"));

    var merged =
        merge(
            withLines(),
            both(ConflictPolicy.NEWEST, true),
            hostLines("p1:2", "p2:1"),
            odooLines("11=p1:3", "12=p2:4"),
            base);

    assertEquals("11:2", written(merged));
    assertEquals(List.of("p1:2", "p2:4"), shown(merged.host()));
    assertEquals("lines[p1#1].quantity", merged.conflicts().getFirst().field());
  }

  @Test
  void theSameProductOnBothSidesIsPairedInItsOrder() {
    var merged =
        merge(
            withLines(),
            both(ConflictPolicy.MANUAL, true),
            hostLines("p1:1", "p1:2", "p2:3"),
            odooLines("11=p2:3", "12=p1:1", "13=p1:2"),
            Base.EMPTY);

    assertFalse(merged.changesOdoo());
    assertEquals(List.of("p1:1", "p1:2", "p2:3"), shown(merged.host()));
    assertEquals(3, merged.base().linesOf("lines").size());
  }

  @Test
  void ownIdsTellLinesApartWhateverTheirProduct() {
    var mapping =
        Trees.mapping(List.of(), Optional.of(Trees.lines(Optional.of("id"))), Optional.empty());
    var before =
        lines(
            row("id", "a", "product", "p1", "quantity", 1),
            row("id", "b", "product", "p1", "quantity", 1));
    var odoo = odooLines("11=p1:1", "12=p1:1");
    var base = agreed(mapping, before, odoo);
    var now = lines(row("id", "b", "product", "p2", "quantity", 1));

    var merged = merge(mapping, exporting(), now, odoo, base);

    assertEquals("-11 12:#2", written(merged));
  }

  private static Content lines(Row... rows) {
    return new Content(Row.EMPTY, Map.of("lines", List.of(rows)));
  }

  @Test
  void anImportLeavesTheHostsNewAndRemovedLinesWaiting() {
    var base = agreed(withLines(), hostLines("p1:1", "p2:1"), odooLines("11=p1:1", "12=p2:1"));
    var odoo = odooLines("11=p1:1", "12=p2:1");

    var imported = merge(withLines(), importing(), hostLines("p1:1", "p3:1"), odoo, base);
    assertTrue(imported.waits());
    assertEquals(List.of("p1:1", "p3:1"), shown(imported.host()));
    var exported = merge(withLines(), exporting(), imported.host(), odoo, imported.base());

    assertEquals("-12 +p3:1", written(exported));
  }

  @Test
  void aLineWhoseProductIsNotLinkedYetHealsAndIsNotTakenForANewOne() {
    var odoo = odooLines("11=p1:1");
    var unknown =
        new OdooRecord(
            new OdooId(1),
            Map.of(),
            Map.of(
                LINES,
                List.of(new OdooRecord.Line(new OdooId(11), values("product_id", 77L, "qty", 1)))),
            Optional.empty(),
            Optional.empty());

    var first = merge(withLines(), importing(), hostLines(), unknown, Base.EMPTY);
    assertEquals(List.of("(empty):1"), shown(first.host()));
    assertEquals(1, first.notes().size());
    var healed = merge(withLines(), importing(), first.host(), odoo, first.base());
    assertEquals(List.of("p1:1"), shown(healed.host()));
    var after = merge(withLines(), exporting(), healed.host(), odoo, healed.base());

    assertFalse(after.changesOdoo());
  }

  @Test
  void linesThatWereJustAddedAreAgreedInTheFormOdooGaveThem() {
    var created = hostLines("p1:1.004", "p2:2");
    var odoo = odooLines("11=p1:3", "12=p2:2");

    var settled =
        merge(
            withLines(),
            Rules.settling(Trees.LINKS, ConflictPolicies.NEWEST, true),
            created,
            odoo,
            Base.EMPTY);

    assertEquals(created, settled.host());
    var again = merge(withLines(), exporting(), created, odoo, settled.base());
    assertFalse(again.changesOdoo());
  }
}
